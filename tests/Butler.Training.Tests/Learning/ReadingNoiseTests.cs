using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Episodes;
using Butler.Training.Learning.PersonalTasks;

namespace Butler.Training.Tests.Learning;

public sealed class ReadingNoiseTests
{
    private const int Texts = 2000;

    private static readonly ulong[] Words = [.. Enumerable.Range(0, 50).Select(word => (ulong)word)];

    [Fact]
    public void Without_noise_everything_is_read_as_it_is()
    {
        var said = TodoRouter.Default.Route("Book a table with my sister");

        Assert.Equal(said, ReadingNoise.None.Hear("Book a table with my sister", said));
        Assert.Equal(Words, ReadingNoise.None.Known("any", Words));
    }

    [Fact]
    public void All_who_play_an_episode_misread_it_in_the_same_way()
    {
        var levels = new NoiseLevels { UnknownWord = 0.5, UnknownWording = 0.3, Router = 0.5, MissedFact = 0.5 };
        var (one, other, elsewhere) = (Noise(1, levels), Noise(1, levels), Noise(2, levels));
        var texts = Enumerable.Range(0, 40).Select(number => FormattableString.Invariant($"text {number}")).ToArray();

        Assert.Equal(texts.Select(text => one.Known(text, Words).Length), texts.Select(text => other.Known(text, Words).Length));
        Assert.NotEqual(texts.Select(text => one.Known(text, Words).Length), texts.Select(text => elsewhere.Known(text, Words).Length));
    }

    [Fact]
    public void Each_kind_of_misreading_happens_as_often_as_its_level_says()
    {
        var levels = new NoiseLevels { UnknownWording = 0.3, MissedFact = 0.1, Router = 0.5 };
        var said = new Briefing { Agent = "habit_agent", Facts = [new BriefingFact("time_of_day", "09:00", "text"), new BriefingFact("date", "2026-05-04", "calendar")] };
        var routed = new TodoRouting { Agent = AgentName.Habit, Tier = Tier.Personal, Lean = 9, Confidence = 1, Evidence = [] };
        var (blind, missed, leant) = (0, 0, 0);
        for (var seed = 0; seed < Texts; seed++)
        {
            var noise = Noise(seed, levels);
            blind += noise.Known("a", Words).Length == 0 ? 1 : 0;
            var heard = noise.Hear("a", said);
            missed += heard.Missing.Contains("time_of_day") ? 1 : 0;
            Assert.Equal(heard.Missing.Contains("time_of_day"), heard.Facts.All(fact => fact.Field != "time_of_day"));
            Assert.Contains(heard.Facts, fact => fact.Field == "date");
            leant += noise.Hear("a", routed).Lean == 9 ? 0 : 1;
        }

        Assert.InRange(blind / (double)Texts, 0.25, 0.35);
        Assert.InRange(missed / (double)Texts, 0.07, 0.13);
        Assert.InRange(leant / (double)Texts, 0.45, 0.55);
    }

    [Fact]
    public void One_misreading_does_not_bring_another()
    {
        var levels = new NoiseLevels { UnknownWording = 0.3, UnknownWord = 0.3, Router = 0.3, MissedFact = 0.3 };
        var said = new Briefing { Agent = "habit_agent", Facts = [new BriefingFact("time_of_day", "09:00", "text")] };
        var routed = new TodoRouting { Agent = AgentName.Habit, Tier = Tier.Personal, Lean = 9, Confidence = 1, Evidence = [] };
        var happened = new bool[Texts][];
        for (var seed = 0; seed < Texts; seed++)
        {
            var noise = Noise(seed, levels);
            var heard = noise.Hear("a", routed);

            // One in five agents that are drawn by chance is the right one.
            happened[seed] = [noise.Known("a", Words).Length == 0, heard.Agent != AgentName.Habit, heard.Lean != 9, noise.Hear("a", said).Missing.Count > 0];
        }

        for (var one = 0; one < happened[0].Length; one++)
        {
            for (var other = 0; other < happened[0].Length; other++)
            {
                var given = happened.Where(each => each[one]).ToArray();
                var share = happened.Average(each => each[other] ? 1.0 : 0);
                if (one != other)
                {
                    Assert.InRange(given.Average(each => each[other] ? 1.0 : 0), share - 0.08, share + 0.08);
                }
            }
        }
    }

    [Fact]
    public void A_level_above_1_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Noise(0, new NoiseLevels { Router = 1.1 }));

    private static ReadingNoise Noise(long seed, NoiseLevels levels) => new(new ResetRequest { Seed = seed }, levels);
}
