using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Butler.Environments.PersonalTasks.Knowledge;

namespace Butler.Mcp.Assistant;

/// <summary>Reads a knowledge folder (the format stands in <c>kb/README.md</c>).</summary>
public static class HouseholdFolder
{
    /// <summary>The folder that is read when none is named: the sample beside the program. A <c>kb</c> that happens to lie where
    /// the program is started is never read unasked.</summary>
    public static string Default => Path.Combine(AppContext.BaseDirectory, "kb");

    /// <summary>Reads a folder.</summary>
    /// <exception cref="HouseholdException">A file is missing or cannot be read; the message names it and what is wrong.</exception>
    public static Household Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new HouseholdException($"There is no knowledge folder '{folder}'. Name one with --kb; kb/README.md tells its format.");
        }

        var profile = ReadFile(folder, "profile.json", HouseholdJson.Default.UserProfile)
            ?? throw new HouseholdException($"'{Path.Combine(folder, "profile.json")}' is missing; kb/README.md tells its format.");
        var household = new Household
        {
            Knowledge = new PersonalKnowledge
            {
                Profile = profile,
                Contacts = ReadFile(folder, "contacts.json", HouseholdJson.Default.IReadOnlyListContact) ?? [],
                Commitments = ReadFile(folder, "commitments.json", HouseholdJson.Default.IReadOnlyListCommitment) ?? [],
                Preferences = ReadFile(folder, "preferences.json", HouseholdJson.Default.Preferences) ?? new Preferences(),
                Notes = ReadNotes(Path.Combine(folder, "notes")),
            },
            Mails = ReadFile(folder, "inbox.json", HouseholdJson.Default.IReadOnlyListSampleMail) ?? [],
        };
        HouseholdCheck.Check(household);
        return household;
    }

    private static T? ReadFile<T>(string folder, string name, JsonTypeInfo<T> type)
        where T : class
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException wrong)
        {
            // The serializer's own message names types of this program; where it stands is what helps.
            var place = wrong.Path is null ? string.Empty : FormattableString.Invariant($" at {wrong.Path}, line {wrong.LineNumber + 1}");
            var inner = wrong.InnerException is null && wrong.Message.EndsWith('.') && !wrong.Message.Contains("Butler", StringComparison.Ordinal) ? $": {wrong.Message.Split(" Path:")[0]}" : ".";
            throw new HouseholdException($"{name} cannot be read{place}{inner} kb/README.md tells the format.", wrong);
        }
    }

    private static List<Note> ReadNotes(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*.md")
                .Order(StringComparer.Ordinal)
                .Select(path => new Note(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path).Trim())),
        ];
    }
}
