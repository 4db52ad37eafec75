using System.Text;
using Butler.Environments.Language.Times;
using NodaTime;

namespace Butler.Environments.Tests.Language.Times;

public sealed class HostileTextTests
{
    private static readonly string[] Bits =
    [
        "1", "12", "31", "99", "2026", "0730", "999999999999", "st", "th", "am", "p.m.", ":", "-", "/", ".", ",", "+", "(", ")", "'", "and", "a",
        "half", "quarter", "past", "to", "of", "the", "from", "between", "next", "last", "this", "every", "other", "first", "second", "third",
        "day", "days", "week", "weekend", "month", "years", "century", "hours", "min", "Monday", "fridays", "May", "feb", "noon", "midnight",
        "morning", "tonight", "tomorrow", "ago", "later", "in", "on", "at", "for", "within", "before", "after", "twice", "weekly", "T", "Z",
        "CET", "time", "Tokyo", "hundred", "thousand", "million", "oh", "o'clock", "end", "rest", "starting", "business", "9999", "7000",
        "alternate", "final", "ytd", "eom", "about", "¾", "open", "weeknight", "UTC", "+99:00", "fortnight", "\u0301", "😀",
        "\ud800", "\0", "\u202e", "ⅻ", "٣", "Ⅴpm", "ｔｏｄａｙ",
    ];

    [Fact]
    public void Any_heap_of_time_words_is_read_without_failing_and_without_overlap()
    {
        var chance = new Lcg(20260514);
        for (var round = 0; round < 20_000; round++)
        {
            var text = Heap(ref chance, 1 + chance.Next(14));
            var readings = TimeReader.Default.ReadAll(text, Notation.Now);

            var end = 0;
            foreach (var reading in readings)
            {
                Assert.InRange(reading.Span.Start, end, text.Length);
                Assert.InRange(reading.Span.Length, 1, text.Length - reading.Span.Start);
                end = reading.Span.End;
            }
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(7000)]
    public void Any_heap_of_time_words_is_read_at_the_edges_of_the_calendar(int year)
    {
        var chance = new Lcg((ulong)year);
        for (var round = 0; round < 10_000; round++)
        {
            TimeReader.Default.ReadAll(Heap(ref chance, 1 + chance.Next(14)), new LocalDateTime(year, 12, 31, 23, 59));
        }
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        var chance = new Lcg(7);
        for (var round = 0; round < 2_000; round++)
        {
            var text = Heap(ref chance, 10);

            Assert.Equal(Notation.All(text), Notation.All(text));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("9")]
    [InlineData("'")]
    [InlineData("o'")]
    [InlineData("1 ")]
    [InlineData("monday ")]
    [InlineData("monday, ")]
    [InlineData("two days before ")]
    [InlineData("1 day and ")]
    [InlineData("from 1 to ")]
    [InlineData("twenty ")]
    [InlineData("one thousand ")]
    [InlineData("every ")]
    [InlineData("3pm ")]
    [InlineData("1-")]
    [InlineData("5/")]
    [InlineData("first ")]
    [InlineData("the ")]
    [InlineData("\u0000")]
    [InlineData("😀")]
    [InlineData("Europe/")]
    public void A_hundred_thousand_characters_are_read(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 100_000 / unit.Length).ToString();

        // A quadratic reader would need minutes here; a timing belongs into a benchmark.
        var readings = TimeReader.Default.ReadAll(text, Notation.Now);

        Assert.All(readings, reading => Assert.InRange(reading.Span.End, 1, text.Length));
    }

    [Theory]
    [InlineData("in 999999999 years")]
    [InlineData("999999 centuries ago")]
    [InlineData("the next 999999 months")]
    [InlineData("9898-12-31 24:00")]
    [InlineData("9999-12-31 23:59 to 6 pm")]
    [InlineData("31.12.9999, 8 days from then")]
    [InlineData("first 999999 weeks of 9899")]
    [InlineData("999999 Mondays from now")]
    [InlineData("999999 decades starting today")]
    public void Numbers_beyond_the_calendar_do_no_harm(string text) => TimeReader.Default.ReadAll(text, Notation.Now);

    [Fact]
    public void A_reference_at_the_edge_of_the_calendar_names_no_time()
    {
        Assert.Empty(TimeReader.Default.ReadAll("tomorrow", LocalDateTime.MaxIsoValue));
        Assert.Empty(TimeReader.Default.ReadAll("1000 years ago", LocalDateTime.MinIsoValue));
    }

    private static string Heap(ref Lcg chance, int words)
    {
        var text = new StringBuilder();
        for (var word = 0; word < words; word++)
        {
            text.Append(Bits[chance.Next(Bits.Length)]);
            text.Append(chance.Next(4) == 0 ? string.Empty : " ");
        }

        return text.ToString();
    }

    private struct Lcg(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
