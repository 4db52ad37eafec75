using System.Net.Mail;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Finds the e-mail addresses that a text spells out.</summary>
public static class AddressFinder
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', ',', ';', '(', ')', '<', '>', '[', ']', '"', '\''];

    /// <summary>The addresses in lower case, in the text's order, each once.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return [];
        }

        var found = new List<string>();
        foreach (var word in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = word.TrimEnd('.', ':', '!', '?');
            if (trimmed.Length <= 254 && trimmed.Contains('@', StringComparison.Ordinal)
                && MailAddress.TryCreate(trimmed, out var address) && address.Host.Contains('.', StringComparison.Ordinal))
            {
                found.Add(address.Address.ToLowerInvariant());
            }
        }

        return [.. found.Distinct()];
    }
}
