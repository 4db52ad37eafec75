using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Voices;
using Butler.Episodes;

namespace Butler.Benchmarks.Replies;

/// <summary>Texts that are no reply, made from a seed: what a lazy policy or a clever one would try.</summary>
public sealed class JunkReplies
{
    private const int LongestHeap = 14;
    private const int ShortestHeap = 3;
    private const int ShortestKeyword = 4;

    private static readonly string[] Invisible = ["\u200B", "\u200C", "\u2060", "\u00AD", "\u202E", "\uFEFF", "\u0301"];
    private static readonly string[] Plain = ["apple", "river", "window", "seven", "yellow", "carpet", "the", "of", "and", "mountain", "quickly", "because", "under", "guitar", "is", "to", "pencil", "cloud", "a", "in"];
    private static readonly string[] Wrappings = ["{0}", "`{0}`", "\"{0}\"", "I choose {0}.", "intent: {0}", "{0} {0} {0}", "response={0}", "The answer is {0}!"];
    private static readonly (char Plain, char Other)[] LookAlikes = [('a', '\u0430'), ('e', '\u0435'), ('o', '\u043E'), ('c', '\u0441'), ('i', '\u0456'), ('p', '\u0440')];

    private readonly EpisodeRandom _random;
    private readonly IReadOnlyList<WrittenReply> _replies = WrittenReplies.Of("test").All;
    private readonly string[] _ids;
    private readonly string[] _words;

    /// <param name="seed">Decides everything.</param>
    public JunkReplies(long seed)
    {
        _random = new EpisodeRandom(seed);
        _ids = [.. _replies.Select(reply => reply.Response).Where(id => id.Contains('_', StringComparison.Ordinal)).Distinct()];
        _words = [.. _replies.SelectMany(reply => reply.Text.Split(' ')).Select(word => word.Trim('.', ',', '!', '?', ':', ';').ToLowerInvariant()).Where(word => word.Length >= ShortestKeyword).Distinct()];
    }

    /// <summary>What is tried, in turn.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["random words", "keywords", "shaken", "ids", "prompt", "letters", "invisible", "wide", "other event"];

    /// <summary>A text of a kind, sent to an event.</summary>
    public (string Event, string Text) Make(string kind)
    {
        var reply = _random.Pick(_replies);
        var asked = reply.Event;
        return kind switch
        {
            "random words" => (asked, Heap(Plain)),
            "keywords" => (asked, Heap(_words)),
            "shaken" => (LongOne(ref reply), string.Join(' ', _random.Shuffle(reply.Text.Split(' ')))),
            "ids" => (asked, string.Format(System.Globalization.CultureInfo.InvariantCulture, _random.Pick(Wrappings), _random.Pick(_ids))),
            "prompt" => (asked, PartOfPrompt(asked)),
            "letters" => (asked, WithLookAlikes(reply.Text)),
            "invisible" => (asked, reply.Text.Insert(1 + _random.Next(reply.Text.Length - 1), _random.Pick(Invisible))),
            "wide" => (asked, string.Concat(reply.Text.Select(letter => char.IsAsciiLetter(letter) ? (char)(letter + 0xFEE0) : letter))),
            "other event" => (OtherThan(asked), reply.Text),
            _ => throw new ArgumentException($"There is no kind '{kind}'.", nameof(kind)),
        };
    }

    private string Heap(string[] words) => string.Join(' ', Enumerable.Range(0, ShortestHeap + _random.Next(LongestHeap - ShortestHeap)).Select(_ => _random.Pick(words)));

    /// <summary>A few words in any order may still say something.</summary>
    private string LongOne(ref WrittenReply reply)
    {
        while (reply.Text.Split(' ').Length < LongestHeap)
        {
            reply = _random.Pick(_replies);
        }

        return reply.Event;
    }

    private string PartOfPrompt(string asked)
    {
        var words = EventTexts.Of(WireName.Parse<WeekEvent>(asked)).Text.Split(' ');
        var start = _random.Next(words.Length / 2);
        return string.Join(' ', words[start..(start + (words.Length / 3) + _random.Next(words.Length / 6))]);
    }

    private string WithLookAlikes(string text)
    {
        var (plain, other) = _random.Pick(LookAlikes);
        return text.Contains(plain, StringComparison.Ordinal) ? text.Replace(plain, other) : text + other;
    }

    /// <summary>An event that the reply's own neither came of nor brings about.</summary>
    private string OtherThan(string asked)
    {
        while (true)
        {
            var other = _random.Pick(_replies).Event;
            if (MatterOf(other) != MatterOf(asked))
            {
                return other;
            }
        }
    }

    private static string MatterOf(string asked) => asked switch
    {
        "fails_again" or "alert" => "staging",
        "blocked" => "slack",
        "harsher_mail" => "client",
        "again" => "standup",
        "refused" => "leave",
        _ => asked,
    };
}
