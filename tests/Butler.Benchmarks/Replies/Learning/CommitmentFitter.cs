using System.Text.Json;
using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Gates;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Learned;
using Butler.Environments.WorkLifeFirewall.Voices;

namespace Butler.Benchmarks.Replies.Learning;

/// <summary>
/// Learns by logistic regression what tells a commitment from none: from replies that the weights have not seen, against texts
/// that nobody could act on, replies to other events, and decisions that contradict each other.
/// </summary>
internal sealed class CommitmentFitter(IReadOnlyDictionary<string, WeightTable> tables)
{
    private const int Steps = 600;
    private const double Rate = .9;
    private const double Pull = .02;
    private const double Unclear = 2;
    private const double OfOthers = .35;
    private const double Contradicting = .8;
    private const int Thousand = 1000;

    /// <summary>Weights that say next to nothing are left out.</summary>
    private const int Smallest = 20;

    private readonly List<(double[] Evidence, int Meant, double Weight)> _seen = [];

    /// <summary>A reply, to the event that it answers.</summary>
    public void AddReply(WrittenReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var rules = EventRules.All[reply.Event];
        if (See(rules, reply.Text) is var (evidence, best) && rules.Responses[best] == reply.Response)
        {
            _seen.Add((evidence, 1, 1));
        }
    }

    /// <summary>A reply to another event.</summary>
    public void AddForeign(string asked, string text) => AddUnclear(asked, text, OfOthers);

    /// <summary>Decisions that do not go together, or one whose words were shaken.</summary>
    public void AddContradiction(string asked, string text) => AddUnclear(asked, text, Contradicting);

    /// <summary>A line with an event and a text that nobody could act on.</summary>
    public void AddUnclear(JsonElement line) => AddUnclear(line.GetProperty("event").GetString()!, line.GetProperty("text").GetString()!, Unclear);

    /// <summary>Learns.</summary>
    /// <returns>Name of a measure to its weight, in thousandths.</returns>
    public IReadOnlyDictionary<string, int> Fit()
    {
        var weights = new double[Evidence.Names.Count];
        var total = _seen.Sum(each => each.Weight);
        for (var step = 0; step < Steps; step++)
        {
            var gradients = weights.Select((weight, i) => i == 0 ? 0 : Pull * weight).ToArray();
            foreach (var (evidence, meant, weight) in _seen)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * evidence[i];
                }

                var error = ((1 / (1 + Math.Exp(-sum))) - meant) * weight / total;
                for (var i = 0; i < weights.Length; i++)
                {
                    gradients[i] += error * evidence[i];
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= Rate * gradients[i];
            }
        }

        return Evidence.Names.Zip(weights, static (name, weight) => (Name: name, Weight: (int)Math.Round(weight * Thousand)))
            .Where(each => Math.Abs(each.Weight) >= Smallest).ToDictionary(each => each.Name, each => each.Weight, StringComparer.Ordinal);
    }

    private void AddUnclear(string asked, string text, double weight)
    {
        if (See(EventRules.All[asked], text) is var (evidence, _))
        {
            _seen.Add((evidence, 0, weight));
        }
    }

    /// <summary>What speaks for and against a text, unless it is unclear without being weighed.</summary>
    private (double[] Evidence, int Best)? See(EventRules rules, string text)
    {
        if (GateKeeper.Check(text) != Gate.Passed)
        {
            return null;
        }

        var message = Message.Read(text);
        var copied = Copies.Mark(message.Tokens, [EventTexts.Of(WireName.Parse<WeekEvent>(rules.Event)).Text], new bool[message.Tokens.Count]);
        if (GateKeeper.Check(message, copied) != Gate.Passed || IntentJudge.Objection(rules, message) != Ground.None)
        {
            return null;
        }

        var votes = IntentJudge.Votes(rules, message);
        var opinion = Opinion.Of(tables[rules.Event], rules, message, votes);
        return ([.. Evidence.Of(rules, message, votes, opinion).Values], opinion.Best);
    }
}
