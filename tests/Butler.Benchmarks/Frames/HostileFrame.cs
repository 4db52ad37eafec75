using System.Text;

namespace Butler.Benchmarks.Frames;

/// <summary>A message that no trainer in their right mind would send, and what it has to be answered with.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Bytes">The message.</param>
/// <param name="Answers">The codes, or types, of which the answer has one.</param>
public sealed record HostileFrame(string Kind, byte[] Bytes, IReadOnlyList<string> Answers)
{
    /// <summary>The answer to what the protocol below forbids: the connection is cut off, as RFC 6455 demands.</summary>
    public const string Cut = "cut off";

    /// <summary>Whether it goes as a binary message.</summary>
    public bool IsBinary { get; init; }

    /// <summary>Into how many pieces it is cut.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>A message with the one right answer.</summary>
    public static HostileFrame Of(string kind, string text, params IReadOnlyList<string> answers) => new(kind, Encoding.UTF8.GetBytes(text), answers);

    /// <summary>The message as it may be shown to a person.</summary>
    public string Shown() => Encoding.UTF8.GetString(Bytes.AsSpan(0, Math.Min(Bytes.Length, 300)));
}
