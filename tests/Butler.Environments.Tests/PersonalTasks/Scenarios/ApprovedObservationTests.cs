using System.Security.Cryptography;
using System.Text;
using Butler.Environments.Tests.PersonalTasks.Scenarios.Files;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>The bytes that the first seeds begin with are pinned, so that nothing changes them by accident.</summary>
public sealed class ApprovedObservationTests
{
    private const int Seeds = 20;
    private const string FileName = "observations.approved.txt";

    public static TheoryData<string, string> SplitsAndDifficulties => Episodes.SplitsAndDifficulties;

    [Theory]
    [MemberData(nameof(SplitsAndDifficulties))]
    public async Task The_first_observations_are_the_approved_ones(string split, string difficulty)
    {
        var line = $"{split} {difficulty} {await HashAsync(split, difficulty)}";
        var approved = await File.ReadAllLinesAsync(Path.Combine(Repository.Tests, FileName));

        Assert.True(
            approved.Contains(line, StringComparer.Ordinal),
            $"""
            The observations of {split}, {difficulty}, seeds 0 to {Seeds - 1}, are not the approved ones.
            A changed observation means a new version of the world, or an intended change of data: recorded scores, datasets and
            published results of this version no longer belong to these seeds. If that is meant, say so in the change and put this
            line into {FileName} in place of the one for {split} {difficulty}:
            {line}
            """);
    }

    // A hash over UTF-8, one observation a line.
    private static async Task<string> HashAsync(string split, string difficulty)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var game = await Episodes.BeginAsync(seed, split, difficulty);
            hash.AppendData(Encoding.UTF8.GetBytes(game.Observation.ToJson() + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
