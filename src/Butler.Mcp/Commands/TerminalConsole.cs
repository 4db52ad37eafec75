using Spectre.Console;

namespace Butler.Mcp.Commands;

/// <summary>Opens the console for reports: colours where a terminal reads them, plain text everywhere else.</summary>
internal static class TerminalConsole
{
    // A line of output is never broken by the width of a terminal that is not there.
    private const int UnboundedWidth = 4000;

    /// <summary>The console on an output.</summary>
    public static IAnsiConsole On(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal)
        {
            console.Profile.Width = UnboundedWidth;
        }

        return console;
    }
}
