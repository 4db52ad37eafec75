using Butler.Mcp.Commands;

return await ButlerCommand.RunAsync(args, Console.Out, Console.Error);

// Declared, so that the web framework does not declare it, open to all.
internal sealed partial class Program;
