namespace Butler.Episodes.Tests;

public sealed class EpisodeRandomTests
{
    private const int Draws = 60_000;

    // The first two rows are the sequences that SplitMix64 is published with.
    [Theory]
    [InlineData(0, 0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC)]
    [InlineData(1234567, 0x599ED017FB08FC85, 0x2C73F08458540FA5, 0x883EBCE5A3F27C77, 0x3FBEF740E9177B3F)]
    [InlineData(-1, 0xE4D971771B652C20, 0xE99FF867DBF682C9, 0x382FF84CB27281E9, 0x6D1DB36CCBA982D2)]
    [InlineData(long.MinValue, 0x481EC0A212A9F3DB, 0xC46FA638A6309012, 0x61A685FFC80A8140, 0x592E268383E356F9)]
    public void A_seed_gives_the_same_bits_after_every_upgrade(long seed, ulong first, ulong second, ulong third, ulong fourth)
    {
        var random = new EpisodeRandom(seed);

        Assert.Equal([first, second, third, fourth], Enumerable.Range(0, 4).Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void Numbers_below_a_hundred_are_drawn_as_they_always_were()
    {
        var random = new EpisodeRandom(42);

        Assert.Equal([13, 91, 58, 64, 50, 62, 25, 8, 5, 74], Enumerable.Range(0, 10).Select(_ => random.Next(100)));
    }

    [Fact]
    public void Fractions_are_drawn_as_they_always_were()
    {
        var random = new EpisodeRandom(42);

        Assert.Equal([0.7415648787718233, 0.1599103928769201, 0.27860113025513866], Enumerable.Range(0, 3).Select(_ => random.NextDouble()));
    }

    [Fact]
    public void Items_are_shuffled_as_they_always_were() =>
        Assert.Equal([1, 10, 6, 9, 7, 5, 8, 3, 2, 4], new EpisodeRandom(42).Shuffle(Enumerable.Range(1, 10).ToArray()));

    [Fact]
    public void A_fork_gives_the_same_bits_after_every_upgrade()
    {
        var names = new EpisodeRandom(42).Fork("names");

        Assert.Equal(0x862C61E37A565145, names.NextUInt64());
        Assert.Equal(0x2FE38846DCB21634UL, names.NextUInt64());
    }

    [Fact]
    public void A_fork_of_a_fork_depends_on_the_order_of_the_labels()
    {
        Assert.Equal(0x0B13367049BA5DADUL, new EpisodeRandom(7).Fork("a").Fork("b").NextUInt64());
        Assert.Equal(0xD24A1F94B7D64B8A, new EpisodeRandom(7).Fork("b").Fork("a").NextUInt64());
    }

    [Fact]
    public void Drawing_from_a_sequence_does_not_shift_its_forks()
    {
        var fresh = new EpisodeRandom(9);
        var used = new EpisodeRandom(9);
        used.Shuffle(new int[50]);

        Assert.Equal(fresh.Fork("mail").NextUInt64(), used.Fork("mail").NextUInt64());
    }

    [Fact]
    public void Drawing_from_a_fork_does_not_shift_its_parent()
    {
        var alone = new EpisodeRandom(9);
        var forked = new EpisodeRandom(9);
        forked.Fork("mail").NextUInt64();

        Assert.Equal(alone.NextUInt64(), forked.NextUInt64());
    }

    [Fact]
    public void Forks_of_different_labels_and_of_different_seeds_are_unrelated()
    {
        var first = Enumerable.Range(0, 500).Select(label => new EpisodeRandom(1).Fork($"purpose {label}").NextUInt64());
        var second = Enumerable.Range(0, 500).Select(seed => new EpisodeRandom(seed + 2).Fork("purpose 0").NextUInt64());

        Assert.Equal(1000, first.Concat(second).Distinct().Count());
    }

    [Fact]
    public void Two_forks_agree_on_half_of_their_bits_as_strangers_do()
    {
        var one = new EpisodeRandom(3).Fork("one");
        var other = new EpisodeRandom(3).Fork("other");
        var equal = Enumerable.Range(0, 1000).Sum(_ => 64 - System.Numerics.BitOperations.PopCount(one.NextUInt64() ^ other.NextUInt64()));

        Assert.InRange(equal, 31_400, 32_600);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(19)]
    public void Every_number_below_the_count_is_equally_likely(int count)
    {
        var random = new EpisodeRandom(11);
        var seen = new int[count];
        for (var draw = 0; draw < Draws; draw++)
        {
            seen[random.Next(count)]++;
        }

        // Five standard deviations of a binomial count.
        var expected = Draws / (double)count;
        var tolerance = 5 * Math.Sqrt(expected);
        Assert.All(seen, times => Assert.InRange(times, expected - tolerance, expected + tolerance));
    }

    [Fact]
    public void The_widest_range_is_drawn_from_whole()
    {
        var random = new EpisodeRandom(5);
        var drawn = Enumerable.Range(0, 1000).Select(_ => random.Next(int.MaxValue)).ToArray();

        Assert.All(drawn, number => Assert.InRange(number, 0, int.MaxValue - 1));
        Assert.Contains(drawn, number => number > int.MaxValue / 100 * 99);
        Assert.Contains(drawn, number => number < int.MaxValue / 100);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_is_no_number_below_nothing(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EpisodeRandom(1).Next(count));

    [Fact]
    public void Fractions_fill_the_unit_interval_and_never_reach_one()
    {
        var random = new EpisodeRandom(17);
        var drawn = Enumerable.Range(0, Draws).Select(_ => random.NextDouble()).ToArray();

        Assert.All(drawn, fraction => Assert.True(fraction is >= 0 and < 1));
        Assert.InRange(drawn.Average(), 0.494, 0.506);
        Assert.True(drawn.Min() < 0.001 && drawn.Max() > 0.999);
    }

    [Fact]
    public void A_chance_comes_true_as_often_as_it_says()
    {
        var random = new EpisodeRandom(23);

        Assert.InRange(Enumerable.Range(0, Draws).Count(_ => random.Chance(0.3)), 17_440, 18_560);
        Assert.DoesNotContain(true, Enumerable.Range(0, 1000).Select(_ => random.Chance(0)));
        Assert.DoesNotContain(false, Enumerable.Range(0, 1000).Select(_ => random.Chance(1)));
    }

    [Fact]
    public void Every_order_of_three_is_equally_likely()
    {
        var random = new EpisodeRandom(29);
        var orders = Enumerable.Range(0, Draws).Select(_ => string.Concat(random.Shuffle(["a", "b", "c"])))
            .CountBy(order => order).ToArray();

        Assert.Equal(6, orders.Length);
        Assert.All(orders, order => Assert.InRange(order.Value, 9_500, 10_500));
    }

    [Fact]
    public void Shuffling_leaves_the_given_list_as_it_was()
    {
        int[] given = [1, 2, 3, 4, 5, 6, 7, 8];

        var shuffled = new EpisodeRandom(1).Shuffle(given);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], given);
        Assert.Equal(given, shuffled.Order());
    }

    [Fact]
    public void Nothing_can_be_shuffled_but_not_picked_from()
    {
        Assert.Empty(new EpisodeRandom(1).Shuffle(Array.Empty<int>()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EpisodeRandom(1).Pick(Array.Empty<int>()));
    }

    [Fact]
    public void Every_item_is_picked_sooner_or_later()
    {
        var random = new EpisodeRandom(31);

        Assert.Equal(["a", "b", "c", "d"], Enumerable.Range(0, 200).Select(_ => random.Pick(["a", "b", "c", "d"])).Distinct().Order());
    }
}
