using System.Globalization;
using System.Net.Mail;
using System.Text.Json;

namespace Butler.Environments.Calls;

/// <summary>
/// Reads a call's arguments leniently: numbers may be texts, lists may be one text with commas, blanks around a value do
/// not matter. Faults are collected, so that one answer names all that is missing.
/// </summary>
public sealed class ArgumentReader
{
    /// <summary>The most addresses or weekdays in one list.</summary>
    public const int MostItems = 50;

    /// <summary>The longest address or weekday in a list.</summary>
    public const int MostItem = 320;

    private readonly JsonElement _arguments;
    private readonly string _tool;
    private readonly List<string> _missing = [];
    private Refusal? _fault;

    /// <summary>Opens the arguments of a call.</summary>
    public ArgumentReader(string tool, JsonElement arguments)
    {
        _tool = tool;
        _arguments = arguments;
        if (arguments.ValueKind != JsonValueKind.Object)
        {
            Fail(new Refusal("invalid_arguments", $"The arguments of {tool} are a JSON object."));
        }
    }

    /// <summary>What is wrong with the call so far; null when nothing is.</summary>
    public Refusal? Refusal => _fault ?? (_missing.Count == 0
        ? null
        : new Refusal("missing_argument", $"{_tool} also needs {string.Join(", ", _missing)}.", [.. _missing]));

    /// <summary>Records a fault; the first one is told.</summary>
    public void Fail(Refusal fault) => _fault ??= fault;

    /// <summary>Records that something is missing; all that is missing is told at once.</summary>
    public void Miss(string name) => _missing.Add(name);

    /// <summary>A text that has to be there.</summary>
    /// <returns>An empty text when it is missing, which is recorded.</returns>
    public string Required(string name, int most)
    {
        var text = Optional(name, most);
        if (text is null)
        {
            _missing.Add(name);
        }

        return text ?? string.Empty;
    }

    /// <summary>A text that may be left out, without the blanks around it; null when it is absent, null or blank.</summary>
    public string? Optional(string name, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => TextOf(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        if (text is null)
        {
            Fail(new Refusal("invalid_argument", $"{name} is a text."));
            return null;
        }

        text = text.Trim();
        if (text.Length > most)
        {
            Fail(new Refusal("too_long", string.Create(CultureInfo.InvariantCulture, $"{name} has {text.Length} characters; at most {most} are taken.")));
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A text on one line: line breaks and other control characters are refused.</summary>
    public string RequiredLine(string name, int most) => Line(name, Required(name, most)) ?? string.Empty;

    /// <summary>A text on one line that may be left out.</summary>
    public string? OptionalLine(string name, int most) => Line(name, Optional(name, most));

    /// <summary>One of several words, in any case; null when it is left out.</summary>
    public string? Choice(string name, IReadOnlyList<string> choices, bool required)
    {
        var text = required ? Required(name, 100) : Optional(name, 100);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        Fail(new Refusal("invalid_argument", $"{name} is one of the accepted words, not '{text}'.", choices));
        return null;
    }

    /// <summary>A list of texts under one of several names; empty when it is left out.</summary>
    public IReadOnlyList<string> List(params IReadOnlyList<string> names) => List(MostItems, names);

    /// <summary>A list of up to so many texts under one of several names; empty when it is left out.</summary>
    public IReadOnlyList<string> List(int most, params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            if (Find(name) is { } value)
            {
                return Items(name, value, most);
            }
        }

        return [];
    }

    /// <summary>Whether an argument is there and is not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>True or false, also as a text; false when it is left out.</summary>
    public bool Flag(string name)
    {
        switch (Find(name))
        {
            case null:
            case { ValueKind: JsonValueKind.False }:
                return false;
            case { ValueKind: JsonValueKind.True }:
                return true;
            case { ValueKind: JsonValueKind.String } text when bool.TryParse(TextOf(text), out var flag):
                return flag;
            default:
                Fail(new Refusal("invalid_argument", $"{name} is true or false.", ["true", "false"]));
                return false;
        }
    }

    /// <summary>E-mail addresses under one of several names, in lower case, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Addresses(bool required, params IReadOnlyList<string> names)
    {
        var addresses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in List(names))
        {
            if (Address(item) is { } address)
            {
                addresses.Add(address);
            }
            else
            {
                Fail(new Refusal("invalid_address", $"{names[0]} takes e-mail addresses; '{item}' is none.", ["name@example.com"]));
            }
        }

        if (required && addresses.Count == 0 && _fault is null)
        {
            _missing.Add(names[0]);
        }

        return [.. addresses];
    }

    private static string? Address(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Host.Contains('.', StringComparison.Ordinal)
        && !address.Host.EndsWith('.') && !text.Any(char.IsControl)
            ? address.Address.ToLowerInvariant()
            : null;

    // A JSON text may hold half of a surrogate pair, which no UTF-8 can carry further: it becomes the replacement character.
    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private string? Line(string name, string? text)
    {
        if (text is not null && text.Any(char.IsControl))
        {
            Fail(new Refusal("invalid_argument", $"{name} stands on one line, without control characters."));
            return null;
        }

        return text;
    }

    private JsonElement? Find(string name) =>
        _arguments.ValueKind == JsonValueKind.Object && _arguments.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private List<string> Items(string name, JsonElement value, int most)
    {
        var items = new List<string>();
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                items.AddRange(TextOf(value).Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(most + 1));
                break;
            case JsonValueKind.Array when value.GetArrayLength() <= most && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                items.AddRange(value.EnumerateArray().Select(item => TextOf(item).Trim()).Where(item => item.Length > 0));
                break;
            default:
                Fail(new Refusal("invalid_argument", string.Create(CultureInfo.InvariantCulture, $"{name} is a list of up to {most} texts.")));
                break;
        }

        if (items.Find(item => item.Length > MostItem) is { } longest)
        {
            // The item itself would make the answer as long as the call.
            Fail(new Refusal("too_long", string.Create(CultureInfo.InvariantCulture, $"A text in {name} has {longest.Length} characters; at most {MostItem} are taken.")));
            return [];
        }

        if (items.Count > most)
        {
            Fail(new Refusal("invalid_argument", string.Create(CultureInfo.InvariantCulture, $"{name} is a list of up to {most} texts.")));
        }

        return items;
    }
}
