using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.Tests.PersonalTasks.Building;
using NodaTime;

namespace Butler.Environments.Tests.PersonalTasks.Agents;

/// <summary>Now is Tuesday 5 May 2026, 09:00.</summary>
public sealed class HabitAgentTests
{
    [Theory]
    [InlineData("daily", "09:00", null, "2026-05-05")]
    [InlineData("daily", "08:59", null, "2026-05-06")]
    [InlineData("weekdays", "07:00", "2026-05-09", "2026-05-11")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU", "07:00", null, "2026-05-12")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU", "10:00", null, "2026-05-05")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,FR", "10:00", null, "2026-05-08")]
    [InlineData("daily", "10:00", "2026-06-01", "2026-06-01")]
    [InlineData("monthly", "10:00", "2026-05-31", "2026-05-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "10:00", null, "2026-05-29")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "10:00", null, "2028-02-29")]
    [InlineData("once", "09:00", "2026-05-05", "2026-05-05")]
    [InlineData("once", "07:00", "tomorrow", "2026-05-06")]
    [InlineData("daily", "10:00", "2020-01-01", "2026-05-05")]
    [InlineData("daily", "08:00", "2020-01-01", "2026-05-06")]
    [InlineData("monthly", "10:00", "2026-01-15", "2026-05-15")]
    [InlineData("weekly", "10:00", "2026-04-06", "2026-05-11")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "10:00", "2026-04-20", "2026-05-18")]
    public async Task A_reminder_fires_first_on_the_next_day_that_fits(string frequency, string time, string? date, string first)
    {
        var desks = Desks.With(Jobs.Stretch);
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Stretch.DoneWith(("frequency", frequency), ("time_of_day", time), ("date", (JsonNode?)date)));

        Assert.True(reply.Ok, reply.Reason);
        Assert.Equal(("reminder_set", first, time), (reply.Effect!.Kind, reply.Effect.FirstDate, reply.Effect.TimeOfDay));
        var reminder = Assert.Single(await desks.Open.Reminders.ListAsync(default));
        Assert.Equal(first, reminder.FirstDate.ToString("uuuu-MM-dd", null));
        Assert.Equal(reminder.FirstDate.DayOfWeek.ToString(), reply.Effect.Weekday);
    }

    [Theory]
    [InlineData("08:59", "2026-05-05")]
    [InlineData("23:00", "2026-05-04")]
    public async Task A_reminder_that_fires_once_does_not_fire_in_the_past(string time, string date)
    {
        var desks = Desks.With(Jobs.Stretch);
        var game = await desks.BeginAsync();

        var reply = await game.PlayAsync(Jobs.Stretch.DoneWith(("frequency", "once"), ("time_of_day", time), ("date", date)));

        Assert.Equal("in_the_past", reply.Code);
        Assert.Empty(await desks.Open.Reminders.ListAsync(default));
    }

    [Fact]
    public async Task A_rule_that_never_comes_true_is_refused()
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();

        var reply = await game.PlayAsync(Jobs.Stretch.DoneWith(("frequency", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")));

        Assert.Equal("never_fires", reply.Code);
        Assert.NotEmpty(reply.Accepted!);
    }

    [Fact]
    public async Task What_is_kept_is_label_rule_and_time()
    {
        var desks = Desks.With(Jobs.Stretch);
        var game = await desks.BeginAsync();

        await game.PlayAsync(Jobs.Stretch.Done());

        Assert.Equal(
            [new Reminder("Stretch my back", "FREQ=DAILY", new LocalTime(7, 30), new LocalDate(2026, 5, 6))],
            await desks.Open.Reminders.ListAsync(default));
    }

    [Fact]
    public async Task A_briefing_reads_label_rule_and_time_from_the_text()
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();

        var briefing = (await game.PlayAsync(Jobs.Stretch.Routed("habit_agent"))).Briefing!;

        Assert.Contains(new BriefingFact("frequency", "FREQ=DAILY", "text"), briefing.Facts);
        Assert.Contains(new BriefingFact("time_of_day", "07:30", "text"), briefing.Facts);
        Assert.Contains("stretch my back", briefing.Facts.Single(fact => fact.Field == "label").Value, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(briefing.Missing);
    }

    [Fact]
    public async Task A_briefing_names_the_rhythm_and_time_that_the_text_leaves_out()
    {
        var job = Jobs.Stretch with { Text = "Remind me to stretch my back" };
        var game = await Desks.With(job).BeginAsync();

        Assert.Equal(["frequency", "time_of_day"], (await game.PlayAsync(job.Routed("habit_agent"))).Briefing!.Missing);
    }
}
