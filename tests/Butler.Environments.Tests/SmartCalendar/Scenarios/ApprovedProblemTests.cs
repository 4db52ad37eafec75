using System.Security.Cryptography;
using System.Text;
using Butler.Environments.SmartCalendar;
using Butler.Environments.Tests.PersonalTasks.Scenarios.Files;
using Butler.Episodes;

namespace Butler.Environments.Tests.SmartCalendar.Scenarios;

/// <summary>The bytes that the first seeds begin with are pinned, so that nothing changes them by accident.</summary>
public sealed class ApprovedProblemTests
{
    private const int Seeds = 20;
    private const string FileName = "problems.approved.txt";

    [Theory]
    [MemberData(nameof(GeneratedProblemTests.Levels), MemberType = typeof(GeneratedProblemTests))]
    public async Task The_first_observations_are_the_approved_ones(string split, string difficulty)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var step = await SmartCalendarContract.Instance.CreateEnvironment().ResetAsync(new ResetRequest { Seed = seed, Split = split, Difficulty = difficulty }, TestContext.Current.CancellationToken);
            hash.AppendData(Encoding.UTF8.GetBytes(step.Observation.ToJson() + "\n"));
        }

        var line = $"{split} {difficulty} {Convert.ToHexStringLower(hash.GetHashAndReset())}";
        var approved = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests/Butler.Environments.Tests/SmartCalendar/Scenarios", FileName), TestContext.Current.CancellationToken);
        Assert.True(approved.Contains(line, StringComparer.Ordinal), $"A changed observation means a new version of the world. If it is meant, put this line into {FileName}:\n{line}");
    }
}
