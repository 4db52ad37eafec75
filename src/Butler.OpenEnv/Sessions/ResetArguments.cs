using System.Globalization;
using System.Text.Json;
using Butler.Episodes;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Sessions;

/// <summary>What a reset asks for, and what of it is nothing that this server knows.</summary>
/// <param name="Request">How the episode begins.</param>
/// <param name="Ignored">The names of arguments that decide nothing, in ordinal order.</param>
internal sealed record ResetArguments(ResetRequest Request, IReadOnlyList<string> Ignored)
{
    private const int MostOptions = 64;
    private const int MostOfAName = 100;

    private const int MostEpisodeId = 255;

    /// <summary>Whether a seed was asked for, whatever became of it.</summary>
    public bool AsksForSeed { get; init; }

    /// <summary>Reads the arguments of a reset.</summary>
    /// <param name="data">An object, or undefined for none.</param>
    /// <param name="seed">The seed of a reset that names none.</param>
    /// <remarks>
    /// <c>index</c> names the task of a split, whose seed it is unless there is one. A seed of any other kind is reported and not
    /// taken, as the wire has never refused it.
    /// </remarks>
    /// <exception cref="WireFaultException">A field that would decide something has the wrong kind.</exception>
    public static ResetArguments Read(JsonElement data, long seed)
    {
        var (request, ignored) = (new ResetRequest { Seed = seed }, new List<string>());
        var options = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var named = false;
        foreach (var field in data.ValueKind == JsonValueKind.Object ? data.EnumerateObject() : default)
        {
            switch (field.Name)
            {
                case "seed" when Number(field.Value) is { } value:
                    (request, named) = (request with { Seed = value }, true);
                    break;
                case "index" when Number(field.Value) is { } value:
                    request = named ? request : request with { Seed = value };
                    break;
                case "seed" or "index":
                    AddUnlessNull(ignored, field);
                    break;
                case "episode_id":
                    request = request with { EpisodeId = Text(field, MostEpisodeId) };
                    break;
                case "split":
                    request = request with { Split = Text(field, MostEpisodeId) };
                    break;
                case "difficulty":
                    request = request with { Difficulty = Text(field, MostEpisodeId) };
                    break;
                default:
                    CheckOption(field, options.Count);
                    options[field.Name] = field.Value.Clone();
                    break;
            }
        }

        ignored.Sort(StringComparer.Ordinal);
        return new ResetArguments(request with { Options = options }, ignored) { AsksForSeed = named || ignored.Contains("seed") };
    }

    /// <summary>A whole number as clients send it; null for anything else.</summary>
    public static long? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,

        // A table with gaps makes 7.0 of 7.
        JsonValueKind.Number when value.TryGetDouble(out var whole) && double.IsInteger(whole) && Math.Abs(whole) < 1L << 53 => (long)whole,
        JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static void AddUnlessNull(List<string> ignored, JsonProperty field)
    {
        if (field.Value.ValueKind != JsonValueKind.Null)
        {
            ignored.Add(field.Name);
        }
    }

    private static void CheckOption(JsonProperty field, int count)
    {
        if (count == MostOptions || field.Name.Length > MostOfAName)
        {
            throw new WireFaultException(WireFault.OfReset(
                FormattableString.Invariant($"A reset takes at most {MostOptions} arguments of its world's own, with names of at most {MostOfAName} characters."), field: null, input: default));
        }
    }

    private static string? Text(JsonProperty field, int most) => field.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when field.Value.GetString() is var text && text!.Length <= most => text,
        JsonValueKind.String => throw Wrong("string_too_long", FormattableString.Invariant($"String should have at most {most} characters"), field, ("max_length", most)),
        _ => throw Wrong("string_type", "Input should be a valid string", field),
    };

    private static WireFaultException Wrong(string type, string message, JsonProperty field, (string Name, long Value)? limit = null) =>
        new(WireFault.OfFields([FieldError.Wrong(type, message, field.Value.Clone(), field.Name) with { Limit = limit }]));
}
