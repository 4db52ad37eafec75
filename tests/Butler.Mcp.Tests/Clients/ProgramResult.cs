using System.Text.Json;

namespace Butler.Mcp.Tests.Clients;

/// <summary>What a program left behind.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>Its output as JSON, once it has ended well.</summary>
    public JsonElement Json()
    {
        AssertEndedWell();
        return JsonElement.Parse(Output);
    }

    /// <summary>Fails with everything the program said, unless it ended with 0.</summary>
    public void AssertEndedWell() => Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Error}\n{Output}");
}
