using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Rubric;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>
/// Plays as well as a week can be played by somebody who knows what comes of everything and which events come, but not how chance
/// falls: the best expected score over all responses, exact, by leaving out only what its ceiling rules out.
/// </summary>
/// <param name="table">What comes of replies.</param>
/// <param name="quality">How well the messages are made, 0 to 1,000.</param>
public sealed class Planner(ConsequenceTable table, int quality)
{
    private readonly Ceiling _ceiling = new(table, quality);

    /// <summary>The best response now, by its place among those of the current event.</summary>
    /// <exception cref="InvalidOperationException">Nothing asks for a reply.</exception>
    public int Choose(Week week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return Best(week, floor: double.NegativeInfinity).Response;
    }

    /// <summary>The expected score of best play from here on.</summary>
    public double Expect(Week week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return Value(week, double.NegativeInfinity);
    }

    // The value where it is more than the floor; otherwise a number between the value and the floor.
    private double Value(Week week, double floor)
    {
        if (week.IsOver)
        {
            return WorkLifeFirewallRubric.Potential(week.Standing);
        }

        return week.Awaited is { } awaited
            ? Mix(Fallen(week, true), Fallen(week, false), awaited.Probability / (double)Levels.Full, floor)
            : Best(week, floor).Value;
    }

    private double Mix(Week happens, Week not, double probability, double floor)
    {
        if (probability is <= 0 or >= 1)
        {
            return Value(probability >= 1 ? happens : not, floor);
        }

        var most = _ceiling.Of(not);
        var first = Value(happens, (floor - ((1 - probability) * most)) / probability);
        var best = (probability * first) + ((1 - probability) * most);
        return best <= floor ? best : (probability * first) + ((1 - probability) * Value(not, (floor - (probability * first)) / (1 - probability)));
    }

    private (int Response, double Value) Best(Week week, double floor)
    {
        var asked = week.Current ?? throw new InvalidOperationException("Nothing asks for a reply.");

        // The last response is unclear, which nobody chooses.
        var choices = new (int Response, Week Then, double Ceiling)[table.ResponsesTo(asked).Count - 1];
        for (var response = 0; response < choices.Length; response++)
        {
            var then = week.Copy();
            then.Answer(response, blunt: false, quality);
            choices[response] = (response, then, _ceiling.Of(then));
        }

        Array.Sort(choices, (first, second) => second.Ceiling != first.Ceiling ? second.Ceiling.CompareTo(first.Ceiling) : first.Response.CompareTo(second.Response));
        var best = (choices[0].Response, Value: double.NegativeInfinity);
        foreach (var (response, then, ceiling) in choices)
        {
            var enough = Math.Max(best.Value, floor);
            if (ceiling <= enough)
            {
                return best.Value > double.NegativeInfinity ? best : (response, ceiling);
            }

            var value = Value(then, enough);
            if (value > best.Value)
            {
                best = (response, value);
            }
        }

        return best;
    }

    private static Week Fallen(Week week, bool happens)
    {
        var then = week.Copy();
        then.Fall(happens);
        return then;
    }
}
