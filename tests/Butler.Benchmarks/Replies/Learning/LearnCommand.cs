using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Learned;
using Butler.Environments.WorkLifeFirewall.Voices;
using Butler.Episodes;

namespace Butler.Benchmarks.Replies.Learning;

/// <summary>Makes <c>weights.json</c>, <c>commitment.json</c> and <c>order.json</c> of the reply reader anew.</summary>
public static class LearnCommand
{
    private const string Description =
        """
        Learns the weights of the firewall's reply reader, and which words follow which, from the examples of this project, the written replies of both splits and
        the unclear texts to work with, and writes them into the reader's folder. The held-out files are not read. The same
        sources give the same weights. From the top of the repository, in Release:
          dotnet run -c Release --project tests/Butler.Benchmarks -- learn-replies
        """;

    private const string Reader = "src/Butler.Environments/WorkLifeFirewall/Reading";
    private const string Examples = "tests/Butler.Benchmarks/Replies/Examples";
    private const string UnclearTexts = "tests/Butler.Environments.Tests/WorkLifeFirewall/unclear.dev.jsonl";

    /// <summary>What a sum must exceed to be a commitment, in thousandths: chosen so that honest replies pass and most of the rest does not.</summary>
    private const int Line = -1450;

    private const int ForeignOfEach = 3;
    private const int ContradictionsOfPair = 4;
    private const int HeapsOfKind = 400;
    private const long Seed = 1001;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("learn-replies", Description);
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(TextWriter output)
    {
        var files = new ExampleFiles(Examples);
        var (train, test) = (WrittenReplies.Of("train").All, WrittenReplies.Of("test").All);
        File.WriteAllText(Path.Combine(Reader, "Gates", "order.json"), OrderOf(files, [.. train, .. test]));
        var fitter = new CommitmentFitter(Opinions.Make(new Learner(files, train).Learn()));
        AddAll(fitter, files, test);
        File.WriteAllText(Path.Combine(Reader, "Intents", "commitment.json"), CommitmentOf(fitter.Fit()));
        var weights = Path.Combine(Reader, "Learned", "weights.json");
        File.WriteAllText(weights, WeightsOf(new Learner(files, [.. train, .. test]).Learn()));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Written: {new FileInfo(weights).Length / 1024} KB of weights. Build again, and run the tests of the reader."));
    }

    private static void AddAll(CommitmentFitter fitter, ExampleFiles files, IReadOnlyList<WrittenReply> test)
    {
        string[] events = [.. EventRules.All.Keys.Order(StringComparer.Ordinal)];
        var random = new EpisodeRandom(Seed);
        foreach (var reply in test)
        {
            fitter.AddReply(reply);
            fitter.AddContradiction(reply.Event, string.Join(' ', random.Shuffle(reply.Text.Split(' '))));
            for (var i = 0; i < ForeignOfEach; i++)
            {
                var asked = random.Pick(events);
                if (Kinship.OriginOf(asked) != Kinship.OriginOf(reply.Event))
                {
                    fitter.AddForeign(asked, reply.Text);
                }
            }
        }

        var junk = new JunkReplies(Seed);
        for (var i = 0; i < HeapsOfKind; i++)
        {
            foreach (var kind in (string[])["random words", "keywords"])
            {
                var (asked, text) = junk.Make(kind);
                fitter.AddContradiction(asked, text);
            }
        }

        foreach (var line in File.ReadLines(UnclearTexts))
        {
            fitter.AddUnclear(JsonElement.Parse(line));
        }

        foreach (var rules in EventRules.All.Values.OrderBy(rules => rules.Event, StringComparer.Ordinal))
        {
            foreach (var text in Contradictions(rules, files, random))
            {
                fitter.AddContradiction(rules.Event, text);
            }
        }
    }

    /// <summary>Two decisions that do not go together; and the first of them once more.</summary>
    private static IEnumerable<string> Contradictions(EventRules rules, ExampleFiles files, EpisodeRandom random)
    {
        var pairs = from first in Enumerable.Range(0, rules.Responses.Count)
                    from second in Enumerable.Range(0, rules.Responses.Count)
                    where first != second && !rules.Outweighs(first, second) && !rules.Outweighs(second, first)
                    select (files.Of(rules.Event, rules.Responses[first]), files.Of(rules.Event, rules.Responses[second]));
        foreach (var (first, second) in pairs)
        {
            for (var i = 0; i < ContradictionsOfPair; i++)
            {
                var text = ExampleMixer.Join(random.Pick(first), random.Pick(second));
                yield return i % 2 == 0 ? text : ExampleMixer.Join(text, random.Pick(first));
            }
        }
    }

    private static string CommitmentOf(IReadOnlyDictionary<string, int> weights)
    {
        var text = new StringBuilder().AppendLine("{").AppendLine(CultureInfo.InvariantCulture, $"  \"line\": {Line},").AppendLine("  \"weights\": {");
        text.AppendJoin(",\n", weights.Select(weight => string.Create(CultureInfo.InvariantCulture, $"    \"{weight.Key}\": {weight.Value}")));
        return text.AppendLine().AppendLine("  }").AppendLine("}").ToString();
    }

    private static string OrderOf(ExampleFiles files, IReadOnlyList<WrittenReply> written)
    {
        var fitter = new OrderFitter();
        foreach (var text in files.All.Concat(written.Select(reply => reply.Text)))
        {
            fitter.Add(text);
        }

        var rows = fitter.Fit().Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{JsonSerializer.Serialize(row.Key)}: {{\"unseen\": {row.Value.Unseen}, \"next\": {{{string.Join(", ", row.Value.Next.Select(next => $"{JsonSerializer.Serialize(next.Key)}: {next.Value}"))}}}}}"));
        return $"{{\"rows\": {{\n{string.Join(",\n", rows)}\n}}}}\n";
    }

    /// <summary>One row on a line, so that a change shows as the rows that changed.</summary>
    private static string WeightsOf(Dictionary<string, WeightsFile> files)
    {
        var text = new StringBuilder().AppendLine("{");
        foreach (var (name, file) in files)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"\"{name}\": {{");
            text.AppendLine(CultureInfo.InvariantCulture, $"\"columns\": [{string.Join(',', file.Columns.Select(column => $"\"{column}\""))}],");
            text.AppendLine(CultureInfo.InvariantCulture, $"\"bias\": [{string.Join(',', file.Bias)}],").AppendLine("\"rows\": {");
            text.AppendJoin(",\n", file.Rows.Select(row => $"{JsonSerializer.Serialize(row.Key)}:[{string.Join(',', row.Value)}]"));
            text.AppendLine().Append("}}").AppendLine(name == files.Keys.Last() ? string.Empty : ",");
        }

        return text.AppendLine("}").ToString();
    }
}
