using System.CommandLine;

namespace Butler.Benchmarks.Stdio;

/// <summary>Compares the start and the calls of a published <c>butler</c> over stdio with an equal server on the TypeScript SDK.</summary>
public static class StdioCommand
{
    private const string Reference = "typescript";

    // The same server once more: how far apart two measurements of one thing lie is the noise of the machine.
    private const string ReferenceAgain = "typescript (again)";

    private const string Description =
        """
        Cold start (process spawn to tools/list answer) and call latency over stdio: butler beside an equal server on the
        TypeScript SDK 1.32.2 and Node 22 (tests/clients; npm install there first). All take turns in one run. The second
        TypeScript row measures the noise of the machine.

        Publish first, which may take minutes:
          dotnet publish src/Butler.Mcp -c Release -r linux-x64 --self-contained -p:PublishSingleFile=true -p:PublishReadyToRun=true -o DIR
        With -p:PublishTrimmed=true it is less than half as large and starts sooner.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var butler = new Option<string[]>("--butler")
        {
            Description = "A published butler; more than one for a row each.",
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var runs = new Option<int>("--runs") { Description = "Cold starts of each.", DefaultValueFactory = _ => 15 };
        var calls = new Option<int>("--calls") { Description = "Calls of each kind.", DefaultValueFactory = _ => 2000 };
        var command = new Command("stdio", Description) { butler, runs, calls };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(butler), parsed.GetValue(runs), parsed.GetValue(calls), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(string[] paths, int runs, int calls, TextWriter output)
    {
        Contestant[] butlers = [.. paths.Select(Contestant.Butler)];
        var start = new ColdStart([.. butlers, Contestant.TypeScript(Reference), Contestant.TypeScript(ReferenceAgain)], runs);
        start.Run();
        start.Report(output, Reference);
        var latency = new CallLatency([.. butlers, Contestant.TypeScript(Reference), Contestant.TypeScript(ReferenceAgain)], calls);
        latency.Run();
        latency.Report(output, Reference);
    }
}
