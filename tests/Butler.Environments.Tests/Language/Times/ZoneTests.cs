using Butler.Environments.Language.Times;
using NodaTime;
using NodaTime.Extensions;

namespace Butler.Environments.Tests.Language.Times;

public sealed class ZoneTests
{
    [Theory]
    [InlineData("tomorrow at 3pm UTC", "UTC")]
    [InlineData("tomorrow at 3pm GMT", "UTC")]
    [InlineData("tomorrow at 3pm CET", "Europe/Paris")]
    [InlineData("tomorrow at 3pm EST", "America/New_York")]
    [InlineData("tomorrow at 3pm et", "America/New_York")]
    [InlineData("tomorrow at 3pm PT", "America/Los_Angeles")]
    [InlineData("tomorrow at 3pm Pacific", "America/Los_Angeles")]
    [InlineData("tomorrow at 3pm IST", "Asia/Kolkata")]
    [InlineData("tomorrow at 3pm JST", "Asia/Tokyo")]
    [InlineData("tomorrow at 3pm Tokyo time", "Asia/Tokyo")]
    [InlineData("3pm New York time tomorrow", "America/New_York")]
    [InlineData("tomorrow at 3pm (Europe/Berlin)", "Europe/Berlin")]
    [InlineData("tomorrow at 3pm UTC+5:30", "UTC+05:30")]
    [InlineData("2026-05-15T15:00:00Z", "UTC")]
    [InlineData("2026-05-15T15:00+02:00", "UTC+02:00")]
    [InlineData("20260515T150000-0330", "UTC-03:30")]
    [InlineData("2026-05-15T15:00", null)]
    [InlineData("tomorrow at 3pm in Tokyo", null)]
    public void A_zone_is_reported_and_not_applied(string text, string? zone)
    {
        var reading = TimeReader.Default.Read(text, Notation.Now)!;

        Assert.Equal("datetime 2026-05-15T15:00:00", Notation.Of(reading.Value));
        Assert.Equal(zone, reading.Zone);
        Assert.True(zone is null || ZoneResolver.Find(zone) is not null);
    }

    [Fact]
    public void A_moment_that_happens_once_is_exact()
    {
        var reading = ZoneResolver.Resolve(new LocalDateTime(2026, 5, 15, 15, 0), Berlin);

        Assert.Equal(new ZonedReading.Exact(Instant.FromUtc(2026, 5, 15, 13, 0), Offset.FromHours(2)), reading);
    }

    [Fact]
    public void A_moment_that_the_clocks_skip_names_the_next_valid_time()
    {
        var reading = ZoneResolver.Resolve(new LocalDateTime(2026, 3, 29, 2, 30), Berlin);

        var skipped = Assert.IsType<ZonedReading.Skipped>(reading);
        Assert.Equal(new LocalDateTime(2026, 3, 29, 3, 0), skipped.NextValid);
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 0), skipped.Instant);
    }

    [Fact]
    public void A_moment_that_the_clocks_repeat_is_the_earlier_one_unless_asked()
    {
        var reading = ZoneResolver.Resolve(new LocalDateTime(2026, 10, 25, 2, 30), Berlin);

        var ambiguous = Assert.IsType<ZonedReading.Ambiguous>(reading);
        Assert.Equal((Offset.FromHours(2), Offset.FromHours(1)), (ambiguous.Earlier.Offset, ambiguous.Later.Offset));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), ambiguous.Instant);
    }

    [Fact]
    public void Every_change_of_every_zone_is_told_as_gap_or_fold()
    {
        var (from, to) = (Instant.FromUtc(2020, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0));
        foreach (var zone in DateTimeZoneProviders.Tzdb.GetAllZones())
        {
            foreach (var after in zone.GetZoneIntervals(from, to).Where(interval => interval.HasStart && interval.Start > from))
            {
                var before = zone.GetZoneInterval(after.Start - Duration.Epsilon);
                CheckChange(zone, before.WallOffset, after.WallOffset, after.Start);
            }
        }
    }

    private static DateTimeZone Berlin { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static void CheckChange(DateTimeZone zone, Offset before, Offset after, Instant change)
    {
        var oldClock = change.WithOffset(before).LocalDateTime;
        var newClock = change.WithOffset(after).LocalDateTime;
        if (after > before)
        {
            var skipped = Assert.IsType<ZonedReading.Skipped>(ZoneResolver.Resolve(oldClock, zone));
            Assert.Equal((newClock, change), (skipped.NextValid, skipped.Instant));
        }
        else if (after < before)
        {
            var ambiguous = Assert.IsType<ZonedReading.Ambiguous>(ZoneResolver.Resolve(newClock, zone));
            Assert.Equal((before, after), (ambiguous.Earlier.Offset, ambiguous.Later.Offset));
            Assert.Equal(change, ambiguous.Later.ToInstant());
        }
        else
        {
            Assert.Equal(change, ZoneResolver.Resolve(newClock, zone).Instant);
        }
    }
}
