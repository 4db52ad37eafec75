using System.Globalization;
using System.Text;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>A name as it stands in an address.</summary>
public static class AsciiName
{
    /// <summary>The name's letters in lower case without accents; letters that have no ASCII part are spelled out or left out.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var spelled = name.ToLowerInvariant()
            .Replace("ø", "o", StringComparison.Ordinal).Replace("ł", "l", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)
            .Replace("đ", "d", StringComparison.Ordinal).Replace("ı", "i", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal);
        var ascii = new StringBuilder();
        foreach (var character in spelled.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                ascii.Append(character);
            }
        }

        return ascii.Length == 0 ? "x" + name.Length.ToString(CultureInfo.InvariantCulture) : ascii.ToString();
    }
}
