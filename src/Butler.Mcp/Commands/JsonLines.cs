using System.Text;
using System.Text.Json;
using Butler.Episodes;

namespace Butler.Mcp.Commands;

/// <summary>JSON Lines in, JSON Lines out: one line for each line, in the same order.</summary>
public static class JsonLines
{
    /// <summary>Standard input as UTF-8, whatever the terminal's code page.</summary>
    public static TextReader StandardInput() => new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Answers every line of the input. A line that is no object, or lacks a text member, is answered with <c>error</c>.</summary>
    /// <param name="input">Where the lines come from.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="needed">Names of the text members that every line has.</param>
    /// <param name="answer">Writes the members of the answer; given the needed members in their order.</param>
    /// <param name="cancellationToken">Ends the work between two lines.</param>
    public static Task AnswerAsync(
        TextReader input, TextWriter output, IReadOnlyList<string> needed, Action<Utf8JsonWriter, IReadOnlyList<string>> answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return AnswerAsync(input, output, (writer, line) => answer(writer, Texts(line, needed)), cancellationToken);
    }

    /// <summary>Answers every line of the input. A line that is not JSON is answered with <c>error</c>.</summary>
    /// <param name="input">Where the lines come from.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="answer">Writes the members of the answer to a line; what it cannot answer it says in a <see cref="FormatException"/>.</param>
    /// <param name="cancellationToken">Ends the work between two lines.</param>
    public static async Task AnswerAsync(TextReader input, TextWriter output, Action<Utf8JsonWriter, JsonElement> answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            await output.WriteLineAsync(Answer(line, answer).AsMemory(), cancellationToken);
        }
    }

    /// <summary>One answer as text.</summary>
    public static string Write(Action<Utf8JsonWriter> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, EpisodeJson.Writing))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The answer to one line; never an exception for what stands in it.</summary>
    public static string Answer(string line, Action<Utf8JsonWriter, JsonElement> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        try
        {
            var element = JsonElement.Parse(line);
            return Write(writer => answer(writer, element));
        }
        catch (JsonException)
        {
            return Error("The line is not JSON.");
        }
        catch (InvalidOperationException)
        {
            return Error("A text holds half of a surrogate pair.");
        }
        catch (FormatException wrong)
        {
            return Error(wrong.Message);
        }
    }

    private static string[] Texts(JsonElement line, IReadOnlyList<string> needed)
    {
        var values = new string[needed.Count];
        for (var each = 0; each < values.Length; each++)
        {
            if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty(needed[each], out var value) || value.ValueKind != JsonValueKind.String)
            {
                throw new FormatException($"A line is an object with the text member '{needed[each]}'.");
            }

            values[each] = value.GetString() ?? string.Empty;
        }

        return values;
    }

    private static string Error(string reason) => Write(writer => writer.WriteString("error", reason));
}
