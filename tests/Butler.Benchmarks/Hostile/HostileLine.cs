using System.Text;

namespace Butler.Benchmarks.Hostile;

/// <summary>One line for a server, and how often it has to be answered.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Bytes">The line with its line break.</param>
/// <param name="Key">The id of its answer, a text in quotes.</param>
/// <param name="Least">The fewest answers that are right.</param>
/// <param name="Most">The most answers that are right.</param>
public sealed record HostileLine(string Kind, byte[] Bytes, string Key, int Least, int Most)
{
    /// <summary>The key of an answer without an id.</summary>
    public const string NoId = "null";

    /// <summary>A line that is answered exactly once.</summary>
    public static HostileLine Answered(string kind, string key, string text) => new(kind, Encoding.UTF8.GetBytes(text + "\n"), key, 1, 1);

    /// <summary>A line that is not answered.</summary>
    public static HostileLine Silent(string kind, string text) => new(kind, Encoding.UTF8.GetBytes(text + "\n"), NoId, 0, 0);

    /// <summary>The line as it may be shown to a person.</summary>
    public string Shown() => Encoding.UTF8.GetString(Bytes.AsSpan(0, Math.Min(Bytes.Length, 300))).Trim();
}
