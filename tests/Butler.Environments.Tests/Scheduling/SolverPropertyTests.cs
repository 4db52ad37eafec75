using Butler.Environments.Scheduling;
using Butler.Episodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Butler.Environments.Tests.Scheduling;

/// <summary>What holds of every problem, tried on ten thousand with zones from all over the world and nights on which clocks change.</summary>
public sealed class SolverPropertyTests
{
    // The same problems on every run.
    private static readonly FSharpOption<Replay> First = FSharpOption<Replay>.Some(new Replay(new Rnd(20260504, 7), FSharpOption<int>.None));

    private static readonly Arbitrary<int> Seeds = Arb.From(Gen.Choose(0, int.MaxValue));

    [Fact]
    public void The_solver_finds_exactly_the_minutes_that_a_look_at_every_clock_finds() => Holds(10_000, seed =>
    {
        var problem = ProblemDraw.Draw(seed);
        var (solved, looked) = (MeetingSolver.Solve(problem), new MinuteGrid(problem));

        // Closed time changes on whole minutes, so that within a stretch every minute counts, and no other moment begins it.
        var found = solved.Stretches().SelectMany(stretch => Minutes(stretch, problem.Length)).ToArray();
        return found.SequenceEqual(looked.Starts) && solved.Best?.Start == looked.Best;
    });

    [Fact]
    public void The_check_says_of_every_slot_what_the_solver_says() => Holds(1000, seed =>
    {
        var problem = ProblemDraw.Draw(seed);
        var solved = MeetingSolver.Solve(problem);
        var random = new EpisodeRandom(seed).Fork("slots");
        return Enumerable.Range(0, 50).All(_ =>
        {
            var start = problem.Windows[0].Start + Duration.FromMinutes(random.Next(900) - 60);
            var slot = new Interval(start, start + problem.Length + Duration.FromMinutes(random.Next(8) == 0 ? 1 : 0));
            return solved.IsValid(slot) == (SlotCheck.Find(problem, slot) is null);
        });
    });

    [Fact]
    public void One_more_busy_window_never_adds_a_slot() => Holds(1000, seed =>
    {
        var problem = ProblemDraw.Draw(seed);
        var other = ProblemDraw.Draw(seed ^ 0x5f5f);
        var first = problem.Attendees[0];
        var busier = problem with
        {
            Attendees = [first with { Busy = [.. first.Busy, .. other.Attendees.SelectMany(attendee => attendee.Busy).Take(1)] }, .. problem.Attendees.Skip(1)],
        };
        var before = Starts(problem).ToHashSet();
        return Starts(busier).All(before.Contains);
    });

    [Fact]
    public void Moving_all_clocks_moves_the_answer() => Holds(1000, seed =>
    {
        var hours = (seed % 23) - 11;
        var problem = OnFixedClocks(ProblemDraw.Draw(seed), Offset.Zero);
        var moved = OnFixedClocks(problem, Offset.FromHours(hours));
        var by = Duration.FromHours(hours);
        moved = moved with
        {
            Windows = [.. problem.Windows.Select(window => new Interval(window.Start - by, window.End - by))],
            Deadline = problem.Deadline - by,
        };
        return Starts(problem).Select(start => start - by).SequenceEqual(Starts(moved))
            && MeetingSolver.Solve(problem).Best?.Start - by == MeetingSolver.Solve(moved).Best?.Start;
    });

    private static void Holds(int tries, Func<int, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tries).WithReplay(First).WithQuietOnSuccess(true), Prop.ForAll(Seeds, property));

    private static IEnumerable<Instant> Starts(MeetingProblem problem) =>
        MeetingSolver.Solve(problem).Stretches().SelectMany(stretch => Minutes(stretch, problem.Length));

    private static IEnumerable<Instant> Minutes(Interval stretch, Duration length)
    {
        for (var start = stretch.Start; start + length <= stretch.End; start += Duration.FromMinutes(1))
        {
            yield return start;
        }
    }

    private static MeetingProblem OnFixedClocks(MeetingProblem problem, Offset offset) => problem with
    {
        Attendees = [.. problem.Attendees.Select(attendee => attendee with { Zone = DateTimeZone.ForOffset(offset) })],
        Constraints = [.. problem.Constraints.Select(constraint => constraint with { Zone = DateTimeZone.ForOffset(offset) })],
    };
}
