using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.Tests.PersonalTasks.Building;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks.Actions;

/// <summary>Whatever an agent sends is answered, never thrown back.</summary>
public sealed class HostileCallTests
{
    private static readonly string[] Values =
    [
        "9999-12-31T23:59:59Z", "9999-12-31T23:59", "9999-12-31T23:59:59-18:00", "0001-01-01T00:00:00Z", "-0001-01-01T00:00",
        "0001-01-01T00:00:00+18:00", "31 December 9999 at 23:59", "9999-12-31", "0001-01-01", "in 99999999 years", "in 999999999999 days at 5pm",
        "the year 12000 at noon", "FREQ=YEARLY;INTERVAL=1000", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "once", "weekly", "monthly", "\uD800",
        "﷽", "\u202Etxt", "mail_1", "mail_2", "stretch", "none", "habit_agent", "a@x.example", "'; drop table", "<<<mail", "{\"a\":1}", "NaN", "1e308",
    ];

    private static readonly string[] Names =
    [
        "text", "agent_name", "field", "question", "title", "start_time", "duration_minutes", "attendee_emails", "attendee_email", "recurrence", "location",
        "notes", "to", "subject", "body", "cc", "in_reply_to", "email_id", "tone", "content", "category", "label", "frequency", "time_of_day", "days", "date",
    ];

    [Theory]
    [InlineData("9999-12-31T23:59:00Z")]
    [InlineData("9999-12-31T23:59")]
    [InlineData("9999-12-30T12:00:00-12:00")]
    [InlineData("9999-12-31T23:59-18:00")]
    public async Task A_meeting_at_the_end_of_time_is_answered(string start)
    {
        var game = await Desks.With(Jobs.Budget).BeginAsync();

        await game.PlayAsync(Jobs.Budget.DoneWith(("start_time", start), ("duration_minutes", 1440)));

        Assert.Equal("invalid_time", game.Reply.Code);
    }

    [Theory]
    [InlineData("once")]
    [InlineData("daily")]
    [InlineData("monthly")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    public async Task A_reminder_at_the_end_of_time_is_answered(string frequency)
    {
        var game = await Desks.With(Jobs.Stretch).BeginAsync();

        await game.PlayAsync(Jobs.Stretch.DoneWith(("frequency", frequency), ("date", "9999-12-31")));

        Assert.Equal("invalid_time", game.Reply.Code);
    }

    [Fact]
    public async Task Every_mixture_of_wild_values_is_answered()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new EpisodeRandom(seed);
            var jobs = Enumerable.Range(1, 5).Select(number => Jobs.Stretch.Named($"todo_{number}")).ToArray();
            var game = await Desks.With(jobs).BeginAsync();
            while (!game.Last.Done)
            {
                var arguments = new JsonObject { ["todo_id"] = random.Chance(0.9) ? random.Pick(jobs).Id : random.Pick(Values) };
                foreach (var name in Names)
                {
                    arguments[name] = random.Next(8) switch
                    {
                        0 => null,
                        1 => random.Next(100),
                        2 => new JsonArray(random.Pick(Values), random.Pick(Values)),
                        3 => new JsonObject(),
                        _ => random.Pick(Values),
                    };
                    if (random.Chance(0.5))
                    {
                        arguments[name] = Jobs.All.Select(job => job.Right[name]).FirstOrDefault(value => value is not null)?.DeepClone();
                    }
                }

                await game.PlayAsync(Job.Raw(random.Pick(ToolNames.All), arguments));

                Assert.Equal(game.Reply.Ok, game.Reply.Code is null);
                Assert.True(double.IsFinite(game.Rewards[^1]));
                Assert.NotEmpty(game.Last.Observation.ToJson());
            }

            Assert.Equal(game.Score, game.Rewards.Sum(), 1e-9);
            Assert.InRange(game.Score, -1.5, 1);
        }
    }
}
