using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Episodes;

namespace Butler.Environments.Tests.WorkLifeFirewall.Events;

public sealed class WeekOrderTests
{
    [Fact]
    public void There_are_144_orders_and_no_two_are_the_same() =>
        Assert.Equal(144, WeekOrder.All.Select(order => string.Join(' ', order.Events)).Distinct().Count());

    [Fact]
    public void Every_order_is_legal()
    {
        foreach (var order in WeekOrder.All)
        {
            Assert.Equal(Enum.GetValues<WeekEvent>().Take(7), order.Events.Order());
            Assert.Equal(WeekEvent.Staging, order[0]);
            for (var slot = 0; slot < 7; slot++)
            {
                var phase = WeekClock.Slots[slot];
                if (order[slot] is WeekEvent.Standup)
                {
                    Assert.Equal(DayPart.Afternoon, WeekClock.PartOf(phase));
                }

                if (order[slot] is not (WeekEvent.Client or WeekEvent.Appraisal))
                {
                    Assert.True(WeekClock.DayOf(phase) <= 2, $"{order[slot]} comes after Wednesday.");
                }
            }
        }
    }

    [Fact]
    public void Every_order_is_drawn_by_some_seed_and_about_equally_often()
    {
        var drawn = Enumerable.Range(0, 144 * 100)
            .Select(seed => WeekOrder.Draw(new EpisodeRandom(seed).Fork("order")))
            .CountBy(order => order)
            .ToArray();

        Assert.Equal(144, drawn.Length);
        Assert.All(drawn, each => Assert.InRange(each.Value, 60, 140));
    }
}
