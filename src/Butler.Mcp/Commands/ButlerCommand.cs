using System.CommandLine;
using Butler.Episodes;
using Butler.LanguageModel;
using Butler.Mcp.Assistant;

namespace Butler.Mcp.Commands;

/// <summary>The command line <c>butler</c>. Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped; errors are one line on stderr.</summary>
public static class ButlerCommand
{
    /// <summary>It worked.</summary>
    public const int Done = 0;

    /// <summary>It failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary>Somebody stopped it, as shells tell of Ctrl-C.</summary>
    public const int Stopped = 130;

    /// <summary>The command with all its subcommands.</summary>
    public static RootCommand Create() => new("Butler: a personal assistant that puts people before work, and the worlds in which models learn to.")
    {
        DemoCommand.Create(),
        StdioCommand.Create(),
        ServeCommand.Create(),
        PlayCommand.Create(),
        DataCommand.Create(),
        AuditCommand.Create(),
        TrainCommand.Create(),
        EvaluateCommand.Create(),
        InferCommand.Create(),
        RouteCommand.Create(),
        WhenCommand.Create(),
        ReadCommand.Create(),
        ResolveCommand.Create(),
    };

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var parsed = Create().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            var unknown = parsed.UnmatchedTokens.Count > 0 ? $"There is no '{parsed.UnmatchedTokens[0]}'." : parsed.Errors[0].Message;
            await error.WriteLineAsync($"butler: {unknown} Try 'butler --help'.");
            return Usage;
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            if (parsed.CommandResult.Command.Name == ServeCommand.Name)
            {
                invocation.ProcessTerminationTimeout = ServeCommand.PatienceAtTheEnd;
            }

            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception wrong) when (wrong is UsageException or InvalidResetException)
        {
            await error.WriteLineAsync($"butler: {wrong.Message}");
            return Usage;
        }
        catch (OperationCanceledException stopped)
        {
            await error.WriteLineAsync($"butler: {(stopped is TaskCanceledException || stopped.InnerException is null ? "Stopped." : stopped.Message)}");
            return Stopped;
        }
        catch (Exception failed) when (failed is HouseholdException or ModelException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await error.WriteLineAsync($"butler: {failed.Message}");
            return Failed;
        }
    }
}
