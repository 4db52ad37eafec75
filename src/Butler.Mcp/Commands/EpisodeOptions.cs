using System.CommandLine;
using System.Globalization;
using Butler.Episodes;

namespace Butler.Mcp.Commands;

/// <summary>The options that say which episode is meant, the same in every command.</summary>
public sealed class EpisodeOptions
{
    /// <summary>The seed.</summary>
    public Option<long?> Seed { get; } = new("--seed")
    {
        Description = "Decides everything that chance decides.",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
            {
                return seed;
            }

            argument.AddError($"--seed is a whole number of up to 18 digits, not '{text}'.");
            return null;
        },
    };

    /// <summary>The split.</summary>
    public Option<string?> Split { get; } = new("--split") { Description = "Whose wording: train, validation or test." };

    /// <summary>The difficulty.</summary>
    public Option<string?> Difficulty { get; } = new("--difficulty") { Description = "One of the world's; in butler easy, medium or hard." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Add(Seed);
        command.Add(Split);
        command.Add(Difficulty);
    }

    /// <summary>Whether any of them was given.</summary>
    public bool AreGiven(ParseResult parsed) =>
        parsed.GetValue(Seed) is not null || parsed.GetValue(Split) is not null || parsed.GetValue(Difficulty) is not null;

    /// <summary>The episode they name.</summary>
    public ResetRequest Request(ParseResult parsed, long defaultSeed) => new()
    {
        Seed = parsed.GetValue(Seed) ?? defaultSeed,
        Split = parsed.GetValue(Split),
        Difficulty = parsed.GetValue(Difficulty),
    };
}
