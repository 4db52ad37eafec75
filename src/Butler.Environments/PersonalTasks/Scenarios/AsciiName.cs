using System.Text;
using Butler.Environments.Language.Routing;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>A name as it stands in an address.</summary>
public static class AsciiName
{
    /// <summary>The name's letters in lower case without accents; a letter that has no plain form is left out.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folding = Lexicon.Default.Folding;
        var ascii = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            var letter = folding.Fold(character);
            if (char.IsAsciiLetterOrDigit(letter))
            {
                ascii.Append(letter);
            }
        }

        return ascii.ToString();
    }
}
