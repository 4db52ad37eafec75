using Butler.Training.Reports;

namespace Butler.Training.Tests.Reports;

public sealed class AxisTests
{
    [Fact]
    public void Ticks_are_round_numbers_within_the_scale()
    {
        Assert.Equal([0, 0.2, 0.4, 0.6, 0.8, 1], new Axis(0, 1, 0, 100).Ticks());
        Assert.Equal([-0.5, 0, 0.5, 1], new Axis(-0.7, 1.2, 0, 100).Ticks());
        Assert.Equal([100, 200, 300, 400, 500], new Axis(1, 500, 0, 100).Ticks());
    }

    [Fact]
    public void A_scale_of_one_value_has_room_around_it() => Assert.Equal(50, Axis.Around([3, 3], 0, 100).Place(3));

    [Fact]
    public void A_scale_of_nothing_is_from_0_to_1() => Assert.Equal(new Axis(0, 1, 5, 10), Axis.Around([], 5, 10));
}
