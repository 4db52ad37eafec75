using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Rubric;

namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>
/// Plays as well as a week can be played by somebody who knows what comes of everything and which events come, but not how chance
/// falls: the best expected score over all responses, exact, by leaving out only what its ceiling rules out.
/// </summary>
/// <param name="table">What comes of replies.</param>
/// <param name="quality">How well the messages are made, 0 to 1,000.</param>
/// <param name="fixedAt">An event with only one response, for those who ask what a response is worth; null for free choice.</param>
/// <param name="fixedTo">That response, by its place.</param>
public sealed class Planner(ConsequenceTable table, int quality, WeekEvent? fixedAt = null, int fixedTo = 0)
{
    private readonly Ceiling _ceiling = new(table, quality, fixedAt, fixedTo);

    /// <summary>The best response now, by its place among those of the current event.</summary>
    /// <exception cref="InvalidOperationException">Nothing asks for a reply.</exception>
    public int Choose(Week week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return Best(week, floor: double.NegativeInfinity).Response;
    }

    /// <summary>The expected score of best play from here on.</summary>
    public double Expect(Week week) => Expect(week, double.NegativeInfinity);

    /// <summary>The expected score of best play from here on where it is above a floor; otherwise a number between the two, which is found sooner.</summary>
    public double Expect(Week week, double floor)
    {
        ArgumentNullException.ThrowIfNull(week);
        return Value(week, floor);
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
        var (first, count) = asked == fixedAt ? (fixedTo, 1) : (0, table.ResponsesTo(asked).Count - 1);
        var choices = new (int Response, Week Then, double Ceiling)[count];
        for (var choice = 0; choice < count; choice++)
        {
            var then = week.Copy();
            then.Answer(first + choice, blunt: false, quality);
            choices[choice] = (first + choice, then, _ceiling.Of(then));
        }

        Array.Sort(choices, (one, other) => one.Ceiling != other.Ceiling ? other.Ceiling.CompareTo(one.Ceiling) : one.Response.CompareTo(other.Response));
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
