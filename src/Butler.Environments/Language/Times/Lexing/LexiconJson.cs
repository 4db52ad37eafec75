using System.Text.Json.Serialization;

namespace Butler.Environments.Language.Times.Lexing;

/// <summary>Reads the embedded word and zone lists without reflection: group, then value, then the words that carry it.</summary>
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string[]>>))]
internal sealed partial class LexiconJson : JsonSerializerContext;
