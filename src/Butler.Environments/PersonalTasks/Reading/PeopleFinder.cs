using Butler.Environments.PersonalTasks.Knowledge;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Finds the contacts that a text names: by full name, by a first name that only one of them has, or by what they are to the user ("my sister").</summary>
public static class PeopleFinder
{
    /// <summary>The contacts in the order in which the text names them.</summary>
    public static IReadOnlyList<Contact> In(string text, IReadOnlyList<Contact> contacts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(contacts);
        var found = new List<(int At, Contact Contact)>();
        foreach (var contact in contacts)
        {
            var at = Find(text, contact.Name);
            if (at < 0 && contacts.Count(other => First(other) == First(contact)) == 1)
            {
                at = Find(text, First(contact));
            }

            if (at < 0 && contacts.Count(other => other.Relation == contact.Relation) == 1)
            {
                at = Find(text, "my " + contact.Relation);
            }

            if (at >= 0)
            {
                found.Add((at, contact));
            }
        }

        return [.. found.OrderBy(each => each.At).Select(each => each.Contact)];
    }

    private static string First(Contact contact) => contact.Name.Split(' ')[0];

    private static int Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }
}
