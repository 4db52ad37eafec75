using Butler.Mcp.Commands;

return await ButlerCommand.RunAsync(args, Console.Out, Console.Error);
