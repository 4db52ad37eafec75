using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Environments.Scheduling;
using Butler.Environments.Scheduling.Lines;

namespace Butler.Environments.Tests.Scheduling.Lines;

/// <summary>Solves and checks the public problems where they lie beside the repository; they are not part of it.</summary>
public sealed class DevelopmentSampleTests
{
    [Fact]
    public void Every_answer_is_valid_and_is_the_golden_one_wherever_only_one_is_right()
    {
        var (exact, determinable) = (0, 0);
        foreach (var row in Rows())
        {
            var line = ProblemReader.Read(row);
            var (day, from, to) = line.Place(MeetingSolver.Solve(line.Problem).Best!.Value);
            var answer = Proposal(day.Name, from, to);
            Assert.Null(ProposalCheck.Find(line, answer));
            var halfHours = MeetingSolver.Solve(line.Problem with { Grid = new SlotGrid(30, NodaTime.DateTimeZone.Utc) }).Slots();
            if (halfHours.Count == 1 || line.Problem.PrefersEarliest)
            {
                determinable++;
                exact += JsonElement.DeepEquals(answer, row.GetProperty("golden")) ? 1 : 0;
            }
        }

        Assert.Equal((164, 164), (exact, determinable));
    }

    [Fact]
    public void Every_golden_answer_is_accepted_and_each_that_is_made_wrong_is_refused()
    {
        foreach (var row in Rows())
        {
            var line = ProblemReader.Read(row);
            var golden = row.GetProperty("golden");
            Assert.Null(ProposalCheck.Find(line, golden));
            var (day, from, to) = (golden.GetProperty("day").GetString()!, Minutes(golden, "start"), Minutes(golden, "end"));
            Assert.NotNull(ProposalCheck.Find(line, Proposal(day, from, to + 1)));
            Assert.NotNull(ProposalCheck.Find(line, Proposal(day, from + 1, to)));
            Assert.NotNull(ProposalCheck.Find(line, Proposal("Sunday", from, to)));
            Assert.NotNull(ProposalCheck.Find(line, Proposal(day, 9 * 60 - 1, 9 * 60 - 1 + to - from)));
            Assert.NotNull(ProposalCheck.Find(line, Proposal(day, 17 * 60 + 1 - (to - from), 17 * 60 + 1)));
            foreach (var (start, end) in Busy(row, day))
            {
                Assert.NotNull(ProposalCheck.Find(line, Proposal(day, end - 1, end - 1 + to - from)));
                Assert.NotNull(ProposalCheck.Find(line, Proposal(day, start + 1 - (to - from), start + 1)));
            }

            foreach (var constraint in row.GetProperty("constraints").EnumerateArray())
            {
                var (on, minute) = (constraint.GetProperty("day").GetString()!, Minutes(constraint, "time"));
                var start = constraint.GetProperty("relation").GetString() switch { "before" => minute - 1, "after" => minute + 1 - (to - from), _ => from };
                Assert.NotNull(ProposalCheck.Find(line, Proposal(on, start, start + to - from)));
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Busy(JsonElement row, string day) => row.GetProperty("busy").EnumerateObject()
        .Where(person => person.Value.TryGetProperty(day, out _))
        .SelectMany(person => person.Value.GetProperty(day).EnumerateArray())
        .Select(pair => (ClockOf(pair[0]), ClockOf(pair[1])));

    private static int Minutes(JsonElement element, string name) => element.GetProperty(name).ValueKind == JsonValueKind.Null ? 0 : ClockOf(element.GetProperty(name));

    private static int ClockOf(JsonElement text) => ClockText.TryRead(text.GetString(), out var minutes) ? minutes : throw new FormatException();

    private static JsonElement Proposal(string day, int from, int to) =>
        JsonElement.Parse(new JsonObject { ["day"] = day, ["start"] = ClockText.Of(from), ["end"] = ClockText.Of(to) }.ToJsonString());

    private static IEnumerable<JsonElement> Rows()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Butler.Mcp.sln")))
        {
            folder = folder.Parent;
        }

        var path = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared", "data", "naturalplan-calendar-dev.jsonl");
        if (!File.Exists(path))
        {
            Assert.Skip("../shared/data/naturalplan-calendar-dev.jsonl is not on this machine");
        }

        return File.ReadLines(path).Select(line => JsonElement.Parse(line));
    }
}
