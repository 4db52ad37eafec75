using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Butler.LanguageModel.Tests;

/// <summary>An OpenAI-compatible endpoint on a free port: it knows nothing but the requests it gets, and keeps them.</summary>
internal sealed class FakeEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _failures;

    private FakeEndpoint(WebApplication app, ConcurrentQueue<int> failures) => (_app, _failures) = (app, failures);

    /// <summary>The address to give to a client.</summary>
    public Uri BaseUrl => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1");

    /// <summary>Every request's body and Authorization header, in order.</summary>
    public ConcurrentQueue<(string Body, string? Authorization)> Requests { get; } = new();

    /// <summary>Starts an endpoint.</summary>
    /// <param name="answer">Makes the assistant's message from the body of a request; an empty one is no choice at all.</param>
    /// <param name="failures">Statuses with which the first requests are refused.</param>
    public static Task<FakeEndpoint> StartAsync(Func<JsonElement, JsonObject> answer, params int[] failures) => StartAsync(answer, counts: true, failures);

    /// <summary>Starts an endpoint that may be one of those that count no tokens.</summary>
    public static async Task<FakeEndpoint> StartAsync(Func<JsonElement, JsonObject> answer, bool counts, params int[] failures)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        var endpoint = new FakeEndpoint(app, new ConcurrentQueue<int>(failures));
        app.MapPost("/v1/chat/completions", context => endpoint.AnswerAsync(context, answer, counts));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return endpoint;
    }

    /// <summary>A message that calls a tool.</summary>
    public static JsonObject Calling(string tool, JsonObject arguments) => new()
    {
        ["role"] = "assistant",
        ["content"] = null,
        ["tool_calls"] = new JsonArray(new JsonObject
        {
            ["id"] = "call_1",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = tool, ["arguments"] = arguments.ToJsonString() },
        }),
    };

    /// <summary>A message of words.</summary>
    public static JsonObject Saying(string text) => new() { ["role"] = "assistant", ["content"] = text };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, Func<JsonElement, JsonObject> answer, bool counts)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Requests.Enqueue((body, context.Request.Headers.Authorization));
        if (_failures.TryDequeue(out var status))
        {
            context.Response.StatusCode = status;
            return;
        }

        var message = answer(JsonElement.Parse(body));
        JsonArray choices = message.Count == 0 ? [] : [new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = message["tool_calls"] is null ? "stop" : "tool_calls" }];
        var completion = new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "fake-1",
            ["choices"] = choices,
            ["usage"] = new JsonObject { ["prompt_tokens"] = 20, ["completion_tokens"] = 5, ["total_tokens"] = 25 },
        };
        if (!counts)
        {
            completion.Remove("usage");
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(completion.ToJsonString());
    }
}
