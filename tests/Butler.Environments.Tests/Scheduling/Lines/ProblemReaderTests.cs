using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Environments.Scheduling;
using Butler.Environments.Scheduling.Lines;

namespace Butler.Environments.Tests.Scheduling.Lines;

public sealed class ProblemReaderTests
{
    private const string Usual = """{"participants":["Ines"],"days":["Tuesday"],"duration_min":45,"work_hours":{"start":"08:00","end":"10:00"}}""";

    [Fact]
    public void The_first_slot_is_found_by_the_order_of_the_days_and_then_by_the_clock() => Assert.Equal(
        "Thursday 09:10-09:55",
        Solve("""{"days":["Thursday","Monday"],"work_hours":{"start":"7:30","end":"20:05"},"busy":{"Ines":{"Thursday":[["00:00","9:10"]]}}}"""));

    [Fact]
    public void Days_may_have_any_name_and_a_day_may_end_at_midnight() => Assert.Equal(
        "the 2nd 23:15-24:00",
        Solve("""{"days":["the 2nd"],"work_hours":{"start":"00:00","end":"24:00"},"busy":{"Ines":{"the 2nd":[["00:00","23:15"]]}}}"""));

    [Theory]
    [InlineData("before", "08:37", "Tuesday 08:37-09:22")]
    [InlineData("after", "08:45", "Tuesday 08:00-08:45")]
    [InlineData("after", "08:44", "none")]
    public void Before_rules_out_the_time_before_and_after_the_time_after(string relation, string time, string slot) =>
        Assert.Equal(slot, Solve($$"""{"constraints":[{"participant":"Ines","day":"Tuesday","relation":"{{relation}}","time":"{{time}}"}]}"""));

    [Fact]
    public void A_constraint_on_a_whole_day_leaves_none_and_one_on_a_day_that_is_not_on_offer_matters_not()
    {
        Assert.Equal("none", Solve("""{"constraints":[{"participant":"Ines","day":"Tuesday","relation":"whole_day","time":null}]}"""));
        Assert.Equal("Tuesday 08:00-08:45", Solve("""{"constraints":[{"participant":"Ines","day":"Friday","relation":"whole_day","time":null}]}"""));
    }

    [Fact]
    public void Whoever_is_busy_though_not_among_the_participants_is_heeded() =>
        Assert.Equal("Tuesday 09:00-09:45", Solve("""{"busy":{"Jo":{"Tuesday":[["08:00","09:00"]]}}}"""));

    [Theory]
    [InlineData("""{"duration_min":0}""", "duration_min is a whole number")]
    [InlineData("""{"duration_min":"60"}""", "duration_min is a whole number")]
    [InlineData("""{"participants":[]}""", "participants is a list")]
    [InlineData("""{"days":"Monday"}""", "days is a list")]
    [InlineData("""{"work_hours":{"start":"10:00","end":"09:00"}}""", "ends at 09:00, before it begins at 10:00")]
    [InlineData("""{"work_hours":{"start":"10:00","end":"24:01"}}""", "clock times")]
    [InlineData("""{"busy":[]}""", "busy is an object")]
    [InlineData("""{"busy":{"Ines":{"Tuesday":[["09:00"]]}}}""", "a list of [start, end]")]
    [InlineData("""{"constraints":[{"participant":"Ines","day":"Tuesday","relation":"during","time":"09:00"}]}""", "not 'during'")]
    public void What_is_no_problem_is_refused_with_the_reason(string change, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ProblemReader.Read(Changed(change))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"day":"Tuesday","start":"08:01","end":"08:46"}""", null)]
    [InlineData("""{"day":"tuesday","start":"9:15","end":"10:00"}""", null)]
    [InlineData("""{"day":"Tuesday","start":"09:16","end":"10:01"}""", "It is not within the work hours.")]
    [InlineData("""{"day":"Monday","start":"09:00","end":"09:45"}""", "Monday is not on offer.")]
    [InlineData("""{"day":"Tuesday","start":"09:00","end":"09:46"}""", "It does not last 45 minutes.")]
    [InlineData("""{"day":"Tuesday","start":"09:45","end":"09:00"}""", "It ends before it begins.")]
    [InlineData("""{"day":"Tuesday"}""", "A proposal has a day, and a start and an end such as \"09:30\".")]
    [InlineData("""{"none":true}""", "There is a time that suits everybody.")]
    public void A_proposal_is_judged_with_the_reason(string proposal, string? reason) =>
        Assert.Equal(reason, ProposalCheck.Find(ProblemReader.Read(JsonElement.Parse(Usual)), JsonElement.Parse(proposal)));

    private static string Solve(string change)
    {
        var line = ProblemReader.Read(Changed(change));
        if (MeetingSolver.Solve(line.Problem).Best is not { } best)
        {
            return "none";
        }

        var (day, from, to) = line.Place(best);
        return $"{day.Name} {ClockText.Of(from)}-{ClockText.Of(to)}";
    }

    private static JsonElement Changed(string change)
    {
        var problem = JsonNode.Parse(Usual)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            problem[name] = value?.DeepClone();
        }

        return JsonElement.Parse(problem.ToJsonString());
    }
}
