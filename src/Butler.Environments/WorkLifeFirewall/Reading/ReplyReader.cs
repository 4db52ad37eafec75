using System.Collections.Frozen;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Gates;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Quality;

namespace Butler.Environments.WorkLifeFirewall.Reading;

/// <summary>Reads a free-text reply to an event of the week: what it commits to, how it sounds, how well it is made.</summary>
/// <remarks>
/// Deterministic, stateless and safe for all threads; never throws for any text. Its work is bounded: what is longer than
/// 4,000 characters or 400 words is unclear without being read.
/// </remarks>
public sealed class ReplyReader
{
    private readonly FrozenDictionary<string, EventRules> _rules;

    private ReplyReader() => _rules = EventRules.All;

    /// <summary>The reader over the built-in data, which are read once.</summary>
    public static ReplyReader Default { get; } = new();

    /// <summary>Reads one reply.</summary>
    /// <exception cref="ArgumentException">The setting names an event that does not exist.</exception>
    public ReplyReading Read(string text, ReplySetting setting)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(setting);
        if (!_rules.TryGetValue(setting.EventId, out var rules))
        {
            throw new ArgumentException($"There is no event '{setting.EventId}'.", nameof(setting));
        }

        if (GateKeeper.Check(text) != Gate.Passed)
        {
            return QualityReader.Unclear;
        }

        var message = Message.Read(text);
        var fromPrompt = new bool[message.Tokens.Count];
        var copied = Copies.Mark(message.Tokens, [setting.Prompt], fromPrompt);
        if (GateKeeper.Check(message, copied) != Gate.Passed)
        {
            return QualityReader.Unclear;
        }

        var verdict = IntentJudge.Decide(rules, message);
        return verdict.IsClear ? QualityReader.Read(new CheckedReply(message, rules, verdict, fromPrompt, setting.EarlierMessages)) : QualityReader.Unclear;
    }
}
