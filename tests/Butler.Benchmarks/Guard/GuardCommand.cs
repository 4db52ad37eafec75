using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Butler.Mcp.Door;

namespace Butler.Benchmarks.Guard;

/// <summary>What the guard of standard input costs on lines that are right.</summary>
public static class GuardCommand
{
    private const int Lines = 20_000;
    private const int Rounds = 30;

    private static readonly IReadOnlyList<(string Name, int Characters, string Character)> Kinds =
        [("500 bytes", 350, "x"), ("500 bytes, escapes", 58, "\\u00e9"), ("20,000 bytes", 19_850, "x")];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("guard", "Time per sound line in the guard of standard input: the fastest and the median of 30 rounds.");
        command.SetAction(parsed =>
        {
            foreach (var (name, characters, character) in Kinds)
            {
                var call = $$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"schedule_event","arguments":{"todo_id":"todo_1","title":"{{string.Concat(Enumerable.Repeat(character, characters))}}"} } }""";
                var times = new Quantiles(Enumerable.Range(0, Rounds).Select(_ => Round(Encoding.UTF8.GetBytes(call + "\n"))));
                parsed.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant($"{name,-20} {times.Least,8:0.00} µs {times.Median,8:0.00} µs"));
            }
        });
        return command;
    }

    private static double Round(byte[] line)
    {
        var ledger = new RequestLedger();
        var guard = new LineGuard(ledger, answer => throw new InvalidOperationException(Encoding.UTF8.GetString(answer)));
        var begun = Stopwatch.GetTimestamp();
        for (var sent = 0; sent < Lines; sent++)
        {
            guard.Add(line);
            guard.Forget();
            ledger.GoesOut(new MessageHead("n1", null, null));
        }

        return Stopwatch.GetElapsedTime(begun).TotalMicroseconds / Lines;
    }
}
