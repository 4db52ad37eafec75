using System.CommandLine;
using System.Globalization;

namespace Butler.Mcp.Commands;

/// <summary>Reads settings that may stand on the command line or, where they do not, in the environment: <c>--max-sessions</c> is <c>BUTLER_MAX_SESSIONS</c>.</summary>
public sealed class SettingReader(ParseResult parsed, IReadOnlyDictionary<string, string> environment)
{
    private const string Prefix = "BUTLER_";

    /// <summary>The environment variable of an option.</summary>
    public static string VariableOf(Option option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return Prefix + option.Name.TrimStart('-').Replace('-', '_').ToUpperInvariant();
    }

    /// <summary>Refuses variables that look like settings and are none: a misspelt one would be a setting that does not hold.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public void CheckVariables(IEnumerable<Option> options)
    {
        var known = options.Select(VariableOf).ToArray();
        foreach (var name in environment.Keys.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            if (!known.Contains(name, OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal))
            {
                throw new UsageException($"There is no setting {name}. Unset it, or mean one of {string.Join(", ", known)}.");
            }
        }
    }

    /// <summary>A text; null when it is not set.</summary>
    public string? Text(Option<string?> option) => parsed.GetValue(option) ?? Variable(option);

    /// <summary>A whole number.</summary>
    /// <exception cref="UsageException">It is none, or not in the range.</exception>
    public int WholeNumber(Option<string?> option, int otherwise, int least, int most)
    {
        var text = Text(option);
        return text is null ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw Wrong(option, $"is a whole number from {least} to {most}, not '{text}'.");
    }

    /// <summary>Whether something is switched on.</summary>
    /// <exception cref="UsageException">The variable is neither true nor false.</exception>
    public bool Flag(Option<bool> option) => parsed.GetValue(option) || Variable(option) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw Wrong(option, $"is true or false, not '{other}'."),
    };

    /// <summary>A list: the option several times, the variable with commas.</summary>
    public IReadOnlyList<string> List(Option<string[]> option) =>
        parsed.GetValue(option) is { Length: > 0 } given ? given : Variable(option)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Says what is wrong with a setting, by the name under which it was given.</summary>
    public UsageException Wrong(Option option, string reason)
    {
        ArgumentNullException.ThrowIfNull(option);
        var isGiven = parsed.GetResult(option) is { Implicit: false };
        return new UsageException($"{(isGiven ? option.Name : VariableOf(option))} {reason}");
    }

    private string? Variable(Option option) => environment.GetValueOrDefault(VariableOf(option)) is { Length: > 0 } text ? text : null;
}
