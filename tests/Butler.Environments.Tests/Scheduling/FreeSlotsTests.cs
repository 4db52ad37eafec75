using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Environments.Tests.Scheduling;

public sealed class FreeSlotsTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 5, 5, 9, 0);
    private static readonly Duration Half = Duration.FromMinutes(30);
    private static readonly Interval Morning = Span(0, 180);

    [Fact]
    public void An_empty_window_is_free_from_its_start() => Assert.Equal(At(0), FreeSlots.First(Morning, [], Half));

    [Fact]
    public void A_meeting_may_end_where_another_begins_and_begin_where_another_ends()
    {
        Assert.Equal(At(0), FreeSlots.First(Morning, [Span(30, 60)], Half));
        Assert.Equal(At(60), FreeSlots.First(Morning, [Span(0, 60)], Half));
    }

    [Fact]
    public void A_gap_that_is_a_minute_too_short_is_passed_over() =>
        Assert.Equal(At(90), FreeSlots.First(Morning, [Span(0, 31), Span(60, 90)], Half));

    [Fact]
    public void Busy_intervals_may_come_in_any_order_and_overlap() =>
        Assert.Equal(At(100), FreeSlots.First(Morning, [Span(70, 100), Span(-30, 20), Span(10, 80), Span(15, 25)], Half));

    [Fact]
    public void What_lies_outside_the_window_does_not_matter() =>
        Assert.Equal(At(0), FreeSlots.First(Morning, [Span(-90, -1), Span(-60, 0), Span(180, 300), Span(400, 500)], Half));

    [Fact]
    public void The_meeting_has_to_end_within_the_window()
    {
        Assert.Equal(At(150), FreeSlots.First(Morning, [Span(0, 150)], Half));
        Assert.Null(FreeSlots.First(Morning, [Span(0, 151)], Half));
        Assert.Null(FreeSlots.First(Morning, [], Duration.FromMinutes(181)));
        Assert.Equal(At(0), FreeSlots.First(Morning, [], Duration.FromMinutes(180)));
    }

    [Fact]
    public void A_long_one_that_covers_shorter_ones_is_not_forgotten() =>
        Assert.Equal(At(120), FreeSlots.First(Morning, [Span(0, 120), Span(10, 20), Span(30, 40)], Half));

    [Fact]
    public void Several_starts_come_one_after_the_other() => Assert.Equal(
        [At(0), At(60), At(90)],
        FreeSlots.Several(Morning, [Span(30, 60)], Half, 3));

    [Fact]
    public void No_more_starts_are_given_than_asked_for_or_than_fit()
    {
        Assert.Equal([At(0)], FreeSlots.Several(Morning, [], Half, 1));
        Assert.Equal(6, FreeSlots.Several(Morning, [], Half, 50).Count);
        Assert.Empty(FreeSlots.Several(Morning, [Morning], Half, 3));
        Assert.Empty(FreeSlots.Several(Morning, [], Half, 0));
    }

    [Fact]
    public void No_found_slot_ever_collides_and_none_was_free_earlier()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Episodes.EpisodeRandom(seed);
            var busy = Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(180))
                .Select(from => Span(from, from + 1 + random.Next(60))).ToArray();
            var length = 5 + random.Next(60);

            var found = FreeSlots.First(Morning, busy, Duration.FromMinutes(length));

            int? expected = Enumerable.Range(0, 181)
                .Where(from => from + length <= 180 && !busy.Any(taken => taken.Start < At(from + length) && At(from) < taken.End))
                .Select(from => (int?)from).FirstOrDefault();
            Assert.Equal(expected is { } minute ? At(minute) : null, found);
        }
    }

    private static Instant At(int minute) => Nine + Duration.FromMinutes(minute);

    private static Interval Span(int from, int to) => new(At(from), At(to));
}
