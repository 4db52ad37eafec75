using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Butler.Environments.WorkLifeFirewall.Reading;

/// <summary>The data files of the reader, which are part of the assembly.</summary>
internal static class ReadingFiles
{
    public static T Read<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        var assembly = typeof(ReadingFiles).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.WorkLifeFirewall.Reading.{name}")
            ?? throw new InvalidOperationException($"The file {name} is not part of the assembly.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidOperationException($"The file {name} is empty.");
    }
}
