using Butler.Environments.Language.Times;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Reading;

/// <summary>A sentence of a request.</summary>
/// <param name="Text">Its words, without the stop.</param>
/// <param name="Names">Who of those whose time is shown is named in it.</param>
/// <param name="Times">The phrases of time in it, in order.</param>
public sealed record RequestSentence(string Text, IReadOnlyList<string> Names, IReadOnlyList<TimeReading> Times)
{
    /// <summary>Cuts a request into its sentences and reads each.</summary>
    /// <param name="request">The request.</param>
    /// <param name="today">The day on which it was written.</param>
    /// <param name="names">Those whose time is shown.</param>
    public static IReadOnlyList<RequestSentence> Cut(string request, LocalDate today, IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. Texts(request).Select(text => new RequestSentence(text, [.. names.Where(name => WholeWords.Has(text, name))], TimeReader.Default.ReadAll(text, today.AtMidnight())))];
    }

    private static IEnumerable<string> Texts(string request)
    {
        var from = 0;
        for (var at = 0; at < request.Length; at++)
        {
            if (request[at] is '.' or '!' or '?' or ';' && (at + 1 == request.Length || char.IsWhiteSpace(request[at + 1])))
            {
                yield return request[from..at];
                from = at + 1;
            }
        }

        yield return request[from..];
    }
}
