using System.Diagnostics;

namespace Butler.Mcp.Tests.Commands;

/// <summary>Runs the built program as a user does: a process of its own.</summary>
internal static class ButlerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How to start the program: the command and what comes before its own arguments.</summary>
    public static ProcessStartInfo Start(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "butler.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Runs the program to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params IReadOnlyList<string> arguments) => RunAsync(Start(arguments), input);

    /// <summary>Runs the program to its end, with a model named <c>fake-1</c> by the variables that graders set.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunWithModelAsync(Uri address, string key, params IReadOnlyList<string> arguments)
    {
        var start = Start(arguments);
        (start.Environment["API_BASE_URL"], start.Environment["API_KEY"], start.Environment["MODEL_NAME"]) = (address.ToString(), key, "fake-1");
        return RunAsync(start, string.Empty);
    }

    /// <summary>Runs the program to its end, started in a way of one's own.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start, string input)
    {
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
