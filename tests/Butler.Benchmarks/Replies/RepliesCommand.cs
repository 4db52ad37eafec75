using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Voices;

namespace Butler.Benchmarks.Replies;

/// <summary>Measures the reply reader: what it makes of junk, and how fast it reads.</summary>
public static class RepliesCommand
{
    private const int Rounds = 12;
    private const int LeastWords = 35;
    private const int MostWords = 45;

    private const string Description =
        """
        What the firewall's reply reader makes of generated junk, kind by kind, and the microseconds of a reading on one core.
        In Release:
          dotnet run -c Release --project tests/Butler.Benchmarks -- replies --junk 10000
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var junk = new Option<int>("--junk") { Description = "How many texts to make.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<long>("--seed") { Description = "Decides the texts.", DefaultValueFactory = _ => 1 };
        var show = new Option<bool>("--show") { Description = "List the texts that were taken for a reply." };
        var command = new Command("replies", Description) { junk, seed, show };
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output, parsed.GetValue(junk), parsed.GetValue(seed), parsed.GetValue(show)));
        return command;
    }

    private static void Run(TextWriter output, int count, long seed, bool show)
    {
        var replies = new JunkReplies(seed);
        foreach (var kind in JunkReplies.Kinds)
        {
            var all = Enumerable.Range(0, count / JunkReplies.Kinds.Count).Select(_ => replies.Make(kind)).ToArray();
            var taken = all.Select(text => (text, Read(text.Event, text.Text).Intent)).Where(each => each.Intent != ReplyReading.Unclear).ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-14} {all.Length,6} texts, {taken.Length,4} taken for a reply"));
            foreach (var (text, intent) in show ? taken : [])
            {
                output.WriteLine($"    {text.Event} {intent}: {text.Text}");
            }
        }

        var texts = WrittenReplies.Of("train").All.ToArray();
        Report(output, "all replies", texts);
        Report(output, "about 40 words", [.. texts.Where(reply => reply.Text.Split(' ').Length is >= LeastWords and <= MostWords)]);
    }

    private static void Report(TextWriter output, string what, WrittenReply[] replies)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var reply in replies)
            {
                Read(reply.Event, reply.Text);
            }

            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / replies.Length);
        }

        var words = replies.Average(reply => reply.Text.Split(' ').Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {best:F1} µs each at best, {words:F0} words on average"));
    }

    private static ReplyReading Read(string asked, string text) =>
        ReplyReader.Default.Read(text, new ReplySetting(asked, EventTexts.Of(WireName.Parse<WeekEvent>(asked)).Text, []));
}
