using System.Globalization;

namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>Which characters belong in a message in English, and which only make a text look like one.</summary>
internal static class Letters
{
    private const char FirstBeyondLatin = '\u0250';
    private const char Apostrophe = '\'';

    /// <summary>Both apostrophes are one, and capitals are small.</summary>
    public static char Fold(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        < '\u0080' => letter,
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' => Apostrophe,
        _ => char.ToLowerInvariant(letter),
    };

    public static bool IsWord(char letter) =>
        letter < '\u0080' ? char.IsAsciiLetterOrDigit(letter) : letter < FirstBeyondLatin && char.IsLetter(letter);

    /// <summary>Whether the text uses look-alikes, invisible marks or other scripts, so that it is not what it seems.</summary>
    public static bool AreOdd(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter < '\u0080' ? letter < ' ' && letter is not ('\t' or '\n' or '\r') : IsOdd(text, ref i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOdd(string text, ref int index)
    {
        var letter = text[index];
        if (char.IsSurrogate(letter))
        {
            if (!char.IsSurrogatePair(text, index))
            {
                return true;
            }

            var point = char.ConvertToUtf32(letter, text[++index]);
            return !IsPicture(point);
        }

        return letter switch
        {
            '\u00AD' or '\u007F' => true,
            '\u02BC' or '\u200D' or '\uFE0F' => false,
            < FirstBeyondLatin => char.IsControl(letter),
            >= '\u2460' and <= '\u24FF' => true,
            _ => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.Format or UnicodeCategory.LetterNumber or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.DecimalDigitNumber,
        };
    }

    /// <summary>Faces, hands and signs; neither letters in disguise nor tags.</summary>
    private static bool IsPicture(int point) => point is (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F300 and <= 0x1FAFF);
}
