using Butler.Mcp.Assistant;

namespace Butler.Mcp.Tests.Assistant;

public sealed class HouseholdFolderTests : IDisposable
{
    private const string Profile =
        """{"name":"Ada Byron","email":"ada@example.com","timezone":"Europe/London","role":"writer","communication_style":"plain","working_hours":{"start":"09:00","end":"17:00"}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("butler-kb").FullName;

    [Fact]
    public void The_sample_person_is_read_whole()
    {
        var household = HouseholdFolder.Read(Repository.Path("kb"));
        Assert.Equal("Maya Lindqvist", household.Knowledge.Profile.Name);
        Assert.Equal(6, household.Knowledge.Contacts.Count);
        Assert.Equal(4, household.Knowledge.Commitments.Count);
        Assert.Equal(["allergies", "harbour-project"], household.Knowledge.Notes.Select(note => note.Title));
        Assert.Equal(2, household.Mails.Count);
    }

    [Fact]
    public void A_profile_alone_is_enough()
    {
        File.WriteAllText(Path.Combine(_folder, "profile.json"), Profile);
        Assert.Empty(HouseholdFolder.Read(_folder).Knowledge.Contacts);
    }

    [Theory]
    [InlineData("profile.json", "null", "profile.json")]
    [InlineData("profile.json", "{", "profile.json")]
    [InlineData("profile.json", """{"name":"A"}""", "profile.json")]
    [InlineData("contacts.json", "[null]", "contacts.json: entry 1")]
    [InlineData("contacts.json", """[{"name":"B","email":"nowhere","relation":"friend"}]""", "'nowhere'")]
    [InlineData("contacts.json", """[{"name":"","email":"b@example.com","relation":"friend"}]""", "name is empty")]
    [InlineData("contacts.json", """[{"name":"B","mail":"b@example.com","relation":"friend"}]""", "contacts.json")]
    [InlineData("commitments.json", """[{"title":"Gym","start":"07:00","end":"08:00"}]""", "neither date nor recurrence")]
    [InlineData("commitments.json", """[{"title":"Gym","start":"07:00","end":"08:00","recurrence":"FREQ=NOPE"}]""", "FREQ=NOPE")]
    [InlineData("commitments.json", """[{"title":"Gym","start":"7 am","end":"08:00","date":"2026-05-04"}]""", "commitments.json")]
    [InlineData("preferences.json", """{"meeting_minutes":-5}""", "meeting_minutes")]
    [InlineData("preferences.json", """{"statements":null}""", "preferences.json")]
    [InlineData("inbox.json", """[{"from_name":"C"}]""", "inbox.json")]
    public void What_cannot_be_is_told_with_its_file(string file, string content, string told)
    {
        File.WriteAllText(Path.Combine(_folder, "profile.json"), Profile);
        File.WriteAllText(Path.Combine(_folder, file), content);
        var wrong = Assert.Throws<HouseholdException>(() => HouseholdFolder.Read(_folder));
        Assert.Contains(told, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Butler.", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_that_does_not_exist_is_told()
    {
        File.WriteAllText(Path.Combine(_folder, "profile.json"), Profile.Replace("Europe/London", "Europe/Londinium", StringComparison.Ordinal));
        Assert.Contains("Europe/Londinium", Assert.Throws<HouseholdException>(() => HouseholdFolder.Read(_folder)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
