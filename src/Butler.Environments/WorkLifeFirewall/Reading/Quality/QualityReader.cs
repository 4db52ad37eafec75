using Butler.Environments.Language;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Gates;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>
/// Checks what a careful reader would check in a message that commits to something. Each check is worth something of its own, and
/// none can stand in for another: a polite closing line under everything brings nothing but its own line.
/// </summary>
internal static class QualityReader
{
    private const int Decision = 240;
    private const int Reason = 140;
    private const int NextStep = 200;
    private const int Acknowledgement = 140;
    private const int Register = 100;
    private const int Length = 60;
    private const int NoBlame = 40;
    private const int NoOverApology = 30;
    private const int NoCopy = 30;
    private const int NoRepetition = 20;

    // Percent of words in runs of four: some of an answer takes up the question.
    private const int MostCopied = 30;
    private const int MostRepeated = 60;
    private const int MostApologies = 2;

    /// <summary>Checks a message.</summary>
    public static IReadOnlyList<QualityFeature> Check(Message message, Verdict verdict, EventText answered, ReplySetting setting)
    {
        var isRepeated = setting.EarlierMessages.Any(earlier => Copies.Share(message.Tokens, earlier) > MostRepeated);
        var blame = Find(message, Manners.Blame);
        var apologies = Find(message, Manners.Sorry);
        var grovels = Find(message, Manners.Grovel);
        return
        [
            new("decision_plain", Decision, Plainness(message, verdict), [message.SpanOf(message.Clauses[verdict.Clause])]),
            Present("reason", Reason, isRepeated ? [] : Find(message, Manners.Reason)),
            isRepeated ? new("next_step", NextStep, 0, []) : Step(message),
            Present("acknowledgement", Acknowledgement, isRepeated || blame.Count > 0 ? [] : Find(message, Acknowledging(answered))),
            RegisterOf(message, answered),
            LengthOf(message, answered),
            Absent("no_blame", NoBlame, blame),
            Absent("no_over_apology", NoOverApology, grovels.Count > 0 ? grovels : apologies.Count > MostApologies ? apologies : []),
            new("no_copy", NoCopy, Copies.Share(message.Tokens, setting.Prompt) > MostCopied ? 0 : NoCopy, []),
            new("no_repetition", NoRepetition, isRepeated ? 0 : NoRepetition, []),
        ];
    }

    private static int Plainness(Message message, Verdict verdict) => message.Clauses[verdict.Clause].Said.HasAny(Manners.Open) ? Decision / 2 : Decision;

    // A pager and a form have nobody to be kind to: there it is those whom it concerns that are thought of.
    private static ConceptSet Acknowledging(EventText answered) =>
        answered.Channel is "pager" or "form" ? Manners.Seen | Manners.Concerned : Manners.Seen;

    private static QualityFeature Step(Message message)
    {
        var (steps, spans) = (false, new List<TextSpan>());
        foreach (var clause in message.Clauses)
        {
            var next = clause.Said.HasAny(Manners.Next);
            steps |= next;
        }

        foreach (var mention in message.Mentions)
        {
            if (mention.Concepts.HasAny(Manners.Time) && !mention.Denied)
            {
                spans.Add(message.SpanOf(mention.Start, mention.End));
            }
        }

        return new QualityFeature("next_step", NextStep, !steps ? 0 : spans.Count > 0 ? NextStep : NextStep / 2, steps ? spans : []);
    }

    private static QualityFeature RegisterOf(Message message, EventText answered)
    {
        var curt = Find(message, Manners.Curt);
        if (curt.Count > 0)
        {
            return new QualityFeature("register", Register, 0, curt);
        }

        var form = Find(message, Manners.Form | Persons.All);
        var isFormal = answered.Register is "client";
        return new QualityFeature("register", Register, isFormal && form.Count == 0 ? Register / 2 : Register, isFormal ? form : []);
    }

    private static QualityFeature LengthOf(Message message, EventText answered)
    {
        var (words, bounds) = (message.Tokens.Count, Channels.Of(answered.Channel));
        var earned = words < bounds.Least ? Length * words / (2 * bounds.Least)
            : words <= bounds.Most ? Length
            : Math.Max(0, Length * ((2 * bounds.Most) - words) / bounds.Most);
        return new QualityFeature("length", Length, earned, []);
    }

    private static QualityFeature Present(string name, int worth, List<TextSpan> found) => new(name, worth, found.Count > 0 ? worth : 0, found);

    private static QualityFeature Absent(string name, int worth, List<TextSpan> found) => new(name, worth, found.Count > 0 ? 0 : worth, found);

    private static List<TextSpan> Find(Message message, ConceptSet wanted)
    {
        var found = new List<TextSpan>();
        foreach (var mention in message.Mentions)
        {
            if (mention.Concepts.HasAny(wanted))
            {
                found.Add(message.SpanOf(mention.Start, mention.End));
            }
        }

        return found;
    }
}
