using System.Text;

namespace Butler.Training.Reports;

/// <summary>An SVG picture.</summary>
/// <param name="Title">What it shows, in words.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Text">The picture.</param>
public sealed record SvgPicture(string Title, int Width, int Height, string Text)
{
    /// <summary>A name for its file: the words of the title in lower case, with hyphens.</summary>
    public string FileName
    {
        get
        {
            var name = new StringBuilder();
            foreach (var letter in Title)
            {
                if (char.IsAsciiLetterOrDigit(letter))
                {
                    name.Append(char.ToLowerInvariant(letter));
                }
                else if (name.Length > 0 && name[^1] != '-')
                {
                    name.Append('-');
                }
            }

            return name.ToString().TrimEnd('-');
        }
    }
}
