using Butler.Environments.SmartCalendar.Slots;
using NodaTime;

namespace Butler.Environments.Tests.SmartCalendar.Slots;

public sealed class SlotTextTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly ZoneFinder Zones = new([Berlin, DateTimeZoneProviders.Tzdb["America/New_York"]]);

    [Theory]
    [InlineData("2026-04-08 10:00-10:30 Europe/Berlin")]
    [InlineData("2026-04-08 10:00 - 10:30 europe/berlin")]
    [InlineData("2026-04-08 10:00–10:30 Berlin")]
    [InlineData("2026-04-08T10:00-10:30 (Europe/Berlin)")]
    [InlineData("2026-04-08 08:00-08:30 UTC")]
    [InlineData("2026-04-08 08:00-08:30 Z")]
    [InlineData("2026-04-08 10:00-10:30 +02:00")]
    [InlineData("2026-04-08 04:00-04:30 New York")]
    [InlineData("2026-04-08T10:00:00+02:00/2026-04-08T10:30:00+02:00")]
    [InlineData("2026-04-08T08:00:00Z/2026-04-08T10:30:00+02:00")]
    public void A_slot_may_be_spelt_in_many_ways(string text)
    {
        var start = Instant.FromUtc(2026, 4, 8, 8, 0);
        Assert.Equal(new MeetingSlot(new Interval(start, start + Duration.FromMinutes(30))), SlotText.Read(text, Zones));
    }

    [Fact]
    public void An_end_that_is_not_after_its_start_is_on_the_next_day() =>
        Assert.Equal(60, SlotText.Read("2026-04-08 23:30-00:30 UTC", Zones)!.Value.Time!.Value.Duration.TotalMinutes);

    [Theory]
    [InlineData("")]
    [InlineData("10:00-10:30 Europe/Berlin")]
    [InlineData("2026-04-08 10:00 Europe/Berlin")]
    [InlineData("2026-04-08 10:00-10:30")]
    [InlineData("2026-04-08 10:00-10:30 Atlantis")]
    [InlineData("2026-02-30 10:00-10:30 UTC")]
    [InlineData("2026-04-08 25:00-25:30 UTC")]
    [InlineData("2026-03-29 02:15-03:15 Europe/Berlin")]
    [InlineData("2026-04-08T10:30:00Z/2026-04-08T10:00:00Z")]
    [InlineData("tomorrow at ten")]
    public void What_is_no_slot_or_names_a_time_that_the_clocks_skip_is_not_read(string text) => Assert.Null(SlotText.Read(text, Zones));

    [Fact]
    public void None_is_a_slot_of_its_own() => Assert.Equal(MeetingSlot.None, SlotText.Read("None", Zones));

    [Fact]
    public void What_is_written_is_read_back_also_in_the_hour_that_comes_twice()
    {
        for (var start = Instant.FromUtc(2026, 10, 24, 20, 0); start < Instant.FromUtc(2026, 10, 25, 6, 0); start += Duration.FromMinutes(30))
        {
            var slot = new MeetingSlot(new Interval(start, start + Duration.FromMinutes(45)));
            Assert.Equal(slot, SlotText.Read(SlotText.Of(slot, Berlin), Zones));
        }
    }
}
