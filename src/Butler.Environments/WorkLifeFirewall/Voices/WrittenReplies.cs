using System.Collections.Frozen;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall.Voices;

/// <summary>The written replies of a split, so that a policy over responses plays through real text.</summary>
public sealed class WrittenReplies
{
    private const string Blunt = "blunt";

    // From here on a careful reader misses nothing (the page of the world).
    private const int WellMade = 950;

    private static readonly Lazy<WrittenReplies> Train = new(() => new WrittenReplies("replies.train.jsonl"));
    private static readonly Lazy<WrittenReplies> Test = new(() => new WrittenReplies("replies.test.jsonl"));

    private readonly FrozenDictionary<(string Event, string Response), WrittenReply[]> _kindly;
    private readonly FrozenDictionary<(string Event, string Response), WrittenReply[]> _bluntly;

    private WrittenReplies(string file)
    {
        All = [.. WrittenReplyJson.Read(file)];
        _kindly = Group(All.Where(reply => reply.Tone != Blunt)).ToFrozenDictionary(group => group.Key, group => WellMadeOf(group.Value));
        _bluntly = Group(All.Where(reply => reply.Tone == Blunt));
    }

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<WrittenReply> All { get; }

    /// <summary>The replies of a split: the test split has its own, the others share the rest.</summary>
    public static WrittenReplies Of(string split) => split == "test" ? Test.Value : Train.Value;

    /// <summary>Whether anybody wrote a reply that is a response.</summary>
    public bool Has(WeekEvent asked, string response) => _kindly.ContainsKey((WireName.Of(asked), response));

    /// <summary>One of the well-made replies that are a response, in any voice; where nobody wrote one, the best there is.</summary>
    public string Say(WeekEvent asked, string response, EpisodeRandom random) => Pick(_kindly, asked, response, random);

    /// <summary>One of the blunt replies that are a response; a kinder one where nobody wrote a blunt one.</summary>
    public string SayBluntly(WeekEvent asked, string response, EpisodeRandom random) =>
        Pick(_bluntly.ContainsKey((WireName.Of(asked), response)) ? _bluntly : _kindly, asked, response, random);

    private static string Pick(FrozenDictionary<(string, string), WrittenReply[]> from, WeekEvent asked, string response, EpisodeRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.Pick(from[(WireName.Of(asked), response)]).Text;
    }

    private static WrittenReply[] WellMadeOf(WrittenReply[] replies)
    {
        var read = replies.Select(reply => (Reply: reply, Reading: ReplyReader.Default.Read(reply.Text, new ReplySetting(reply.Event, string.Empty, []))))
            .Where(each => each.Reading.Intent == each.Reply.Response && each.Reading.Tone != ReplyTone.Blunt).ToArray();
        var least = read.Length == 0 ? 0 : Math.Min(WellMade, read.Max(each => each.Reading.Quality));
        return read.Length == 0 ? replies : [.. read.Where(each => each.Reading.Quality >= least).Select(each => each.Reply)];
    }

    private static FrozenDictionary<(string, string), WrittenReply[]> Group(IEnumerable<WrittenReply> replies) =>
        replies.GroupBy(reply => (reply.Event, reply.Response)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
