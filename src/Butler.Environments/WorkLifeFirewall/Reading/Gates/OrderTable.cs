using System.Text.Json.Serialization;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>
/// How well words follow each other, by kinds of word: small words are kinds of their own, others go by their form. Learned from
/// sentences; in a text whose words were shaken, neighbours are no better than chance.
/// </summary>
internal sealed class OrderTable
{
    /// <summary>The kind of the edge of a sentence.</summary>
    public const string Stop = "STOP";

    private const int Hundred = 100;
    private const WordRoles Weighty = WordRoles.Verb | WordRoles.Person | WordRoles.Answer | WordRoles.Greeting | WordRoles.Framing;

    private readonly Dictionary<string, int> _ids;
    private readonly short[] _values;

    private OrderTable(OrderFile file)
    {
        string[] kinds = [.. file.Rows.Keys];
        _ids = kinds.Select((kind, id) => (kind, id)).ToDictionary(pair => pair.kind, pair => pair.id, StringComparer.Ordinal);
        Kinds = kinds.Length;
        _values = new short[Kinds * Kinds];
        foreach (var (kind, row) in file.Rows)
        {
            var values = _values.AsSpan(_ids[kind] * Kinds, Kinds);
            values.Fill(row.Unseen);
            foreach (var (next, value) in row.Next)
            {
                values[_ids[next]] = value;
            }
        }
    }

    public static OrderTable Default { get; } = new(ReadingFiles.Read("Gates.order.json", ReplyOrderJson.Default.OrderFile));

    private int Kinds { get; }

    /// <summary>How well the words of a text follow each other: 0 is chance, sentences lie around .5.</summary>
    public double Of(List<Token> tokens, Pause end)
    {
        if (tokens.Count == 0)
        {
            return 0;
        }

        var (sum, pairs, before) = (0, 0, IdOf(Stop));
        foreach (var token in tokens)
        {
            if (PauseKind(token.Before) is { } pause && IdOf(pause) != before)
            {
                Add(IdOf(pause), ref before, ref sum, ref pairs);
            }

            Add(IdOf(KindOf(token)), ref before, ref sum, ref pairs);
        }

        Add(IdOf(Stop), ref before, ref sum, ref pairs);
        return sum / (double)(pairs * Hundred);
    }

    /// <summary>The kind of a pause, or null when nothing stands there.</summary>
    public static string? PauseKind(Pause pause) => pause switch
    {
        Pause.None => null,
        Pause.Comma => "COMMA",
        Pause.Break => "BREAK",
        _ => Stop,
    };

    /// <summary>The kind of a word.</summary>
    public static string KindOf(Token token)
    {
        var word = token.Word;
        return word == LexiconWord.Unknown ? "UNKNOWN"
            : word.Is(WordRoles.Be | WordRoles.Have | WordRoles.Do) ? Forms.Auxiliaries[(word.Text, token.Form)]
            : (word.Roles & ~Weighty) != 0 || word.Text[0] == '#' ? word.Text
            : word.Is(WordRoles.Person) ? "PERSON"
            : word.Is(WordRoles.Verb) ? Forms.Verbs[(int)token.Form]
            : word.Is(WordRoles.Answer) ? "ANSWER"
            : Forms.Others[(int)token.Form];
    }

    private int IdOf(string kind) => _ids.TryGetValue(kind, out var id) ? id : _ids["UNKNOWN"];

    private void Add(int kind, ref int before, ref int sum, ref int pairs)
    {
        sum += _values[(before * Kinds) + kind];
        pairs++;
        before = kind;
    }

    /// <summary>Names that are made once.</summary>
    private static class Forms
    {
        public static readonly string[] Verbs = [.. Enum.GetNames<Form>().Select(form => $"VERB-{form}")];
        public static readonly string[] Others = [.. Enum.GetNames<Form>().Select(form => $"WORD-{form}")];

        public static readonly Dictionary<(string, Form), string> Auxiliaries = (from word in new[] { "be", "have", "do" }
                                                                                 from form in Enum.GetValues<Form>()
                                                                                 select (word, form)).ToDictionary(pair => pair, pair => $"{pair.word}-{pair.form}");
    }
}

/// <summary>The table as it stands in <c>order.json</c>, in hundredths.</summary>
internal sealed record OrderFile
{
    /// <summary>Kind of word to what may follow.</summary>
    public required IReadOnlyDictionary<string, OrderRow> Rows { get; init; }
}

/// <summary>What may follow a kind of word.</summary>
internal sealed record OrderRow
{
    /// <summary>What a follower that was never seen counts for.</summary>
    public required short Unseen { get; init; }

    /// <summary>Kind of follower to what it counts for.</summary>
    public required IReadOnlyDictionary<string, short> Next { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OrderFile))]
internal sealed partial class ReplyOrderJson : JsonSerializerContext;
