using Butler.Environments.Language;
using Butler.Environments.PersonalTasks.Knowledge;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Finds the contacts that a text names: by full name, by a first name that only one of them has, or by what they are to the user ("my sister").</summary>
public static class PeopleFinder
{
    private const int MostMentions = 20;

    /// <summary>Every mention in the text's order, none overlapping another.</summary>
    public static IReadOnlyList<PersonMention> In(string text, IReadOnlyList<Contact> contacts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(contacts);
        var found = new List<PersonMention>();
        foreach (var contact in contacts)
        {
            AddAll(text, contact.Name, contact, found);
        }

        foreach (var contact in contacts)
        {
            if (contacts.Count(other => First(other) == First(contact)) == 1)
            {
                AddAll(text, First(contact), contact, found);
            }
        }

        foreach (var contact in contacts)
        {
            // "My manager Ana Ruiz" is Ana; "my manager" alone is whoever that is.
            if (contacts.Count(other => other.Relation == contact.Relation) == 1 && found.TrueForAll(mention => mention.Contact != contact))
            {
                AddAll(text, "my " + contact.Relation, contact, found);
            }
        }

        found.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return found;
    }

    private static string First(Contact contact)
    {
        var blank = contact.Name.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? contact.Name : contact.Name[..blank];
    }

    private static void AddAll(string text, string name, Contact contact, List<PersonMention> found)
    {
        if (name.Length == 0)
        {
            return;
        }

        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0 && found.Count < MostMentions;
            at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var span = new TextSpan(at, name.Length);
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]))
                && !IsBeforeName(text, span, name) && found.TrueForAll(mention => !mention.Span.Overlaps(span)))
            {
                found.Add(new PersonMention(contact, span));
            }
        }
    }

    // "My client Ana Ruiz" names Ana, whoever else is a client; "Ana Lopez" is not Ana Ruiz.
    private static bool IsBeforeName(string text, TextSpan span, string name) =>
        span.End + 1 < text.Length && text[span.End] == ' ' && char.IsUpper(text[span.End + 1]) && char.IsUpper(text[span.Start]) == char.IsUpper(name[0])
        && !name.Contains(' ', StringComparison.Ordinal) && IsWordLike(text, span.End + 1);

    private static bool IsWordLike(string text, int at) => at + 1 < text.Length && char.IsLower(text[at + 1]) && !IsCalendarWord(text.AsSpan(at));

    private static bool IsCalendarWord(ReadOnlySpan<char> rest)
    {
        foreach (var word in (ReadOnlySpan<string>)["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
